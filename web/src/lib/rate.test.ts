import { expect, test } from 'vitest'
import { rate } from './rate'

test('rates have two decimals, and none where the denominator is zero', () => {
  expect([5362, 10000, 0, 7].map(rate)).toEqual(['53.62%', '100.00%', '0.00%', '0.07%'])
  expect([null, undefined].map(rate)).toEqual(['—', '—'])
})
