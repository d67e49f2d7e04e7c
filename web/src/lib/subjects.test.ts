import { describe, expect, test } from 'vitest'
import { hasHistory, historyPath, subjectPath } from './subjects'

describe('the page of a thing', () => {
  test('is that of the role which asks', () => {
    expect(subjectPath('training_plan', 'a', 'office')).toBe('/plans/a')
    expect(subjectPath('training_plan', 'a', 'point')).toBe('/classes/a')
    expect(subjectPath('training_plan', 'a', 'learner')).toBeUndefined()
  })
  test('is missing where there is none', () => {
    expect(subjectPath('calendar', 'province', 'auditor')).toBeUndefined()
    expect(subjectPath('learner', 'a', 'point')).toBeUndefined()
  })
})

test('only some kinds have a history', () => {
  expect(hasHistory('calendar')).toBe(true)
  expect(hasHistory('claim')).toBe(false)
  expect(hasHistory('something-else')).toBe(false)
})

test('an identifier cannot lead elsewhere', () => {
  expect(historyPath('export', '../x?y')).toBe('/history/export/..%2Fx%3Fy')
})
