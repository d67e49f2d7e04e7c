import { expect, it } from 'vitest'
import { monthEnds } from './months'

it('ends with the last day within the year', () => {
  expect(monthEnds(2026, '2026-03-15')).toEqual(['2026-01-31', '2026-02-28', '2026-03-15'])
  expect(monthEnds(2026, '2026-02-28')).toEqual(['2026-01-31', '2026-02-28'])
})
it('has twelve month ends of a year that is over', () => {
  expect(monthEnds(2024, '2026-03-15')).toHaveLength(12)
  expect(monthEnds(2024, '2026-03-15')[1]).toBe('2024-02-29')
})
it('has none of a year that has not begun', () => {
  expect(monthEnds(2027, '2026-03-15')).toEqual([])
})
