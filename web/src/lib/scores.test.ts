import { expect, test } from 'vitest'
import { isPass, markOf, tally } from './scores'

test('class_5_sixty_passes', () => {
  expect(isPass({ mark: '60' })).toBe(true)
  expect(isPass({ mark: '59.5' })).toBe(false)
  expect(isPass({ mark: '0' })).toBe(false)
  expect(isPass('absent')).toBe(false)
})

test('an absence has no mark', () => {
  expect(markOf('absent')).toBeUndefined()
  expect(markOf({ mark: '85.5' })).toBe(85.5)
})

test('results are counted by what came of them', () => {
  expect(tally([{ mark: '60' }, { mark: '12.5' }, 'absent', { mark: '100' }])).toEqual({
    passed: 2,
    failed: 1,
    absent: 1,
  })
  expect(tally([])).toEqual({ passed: 0, failed: 0, absent: 0 })
})
