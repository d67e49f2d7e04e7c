import { expect, test } from 'vitest'
import { byMeasure, measure, rate } from './rate'

test('rates have two decimals, and none where the denominator is zero', () => {
  expect([5362, 10000, 0, 7].map(rate)).toEqual(['53.62%', '100.00%', '0.00%', '0.07%'])
  expect([null, undefined].map(rate)).toEqual(['—', '—'])
})

test('counts, rates and differences are sorted by what they say', () => {
  expect(measure(12)).toBe(12)
  expect(measure('53.62%')).toBe(5362)
  expect(measure('+1.25')).toBe(125)
  expect(measure('-0.50')).toBe(-50)
  expect(measure('−0.50')).toBe(-50)
  expect(['9.00%', '—', '100.00%', '0.00%'].sort(byMeasure)).toEqual(['—', '0.00%', '9.00%', '100.00%'])
  expect(byMeasure(null, undefined)).toBe(0)
})
