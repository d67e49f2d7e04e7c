import { expect, test } from 'vitest'
import { listOf, pageOf } from './leads'

test('an office goes to its own list, and to those below without that bound', () => {
  expect(listOf('office', { kind: 'plans_to_decide', with: 'me' })).toBe('/plans?status=awaiting_approval&scope=own')
  expect(listOf('office', { kind: 'plans_to_decide', with: 'offices_below' })).toBe('/plans?status=awaiting_approval')
  expect(listOf('office', { kind: 'hours_to_decide', with: 'me' })).toBe('/hours?scope=own')
  expect(listOf('auditor', { kind: 'requests_to_decide', with: 'office' })).toBe('/equivalence?status=pending')
})

test('a point goes to its classes, and a learner has no lists', () => {
  expect(listOf('point', { kind: 'hours_to_decide', with: 'office' })).toBe('/classes?status=awaiting_confirmation')
  expect(listOf('point', { kind: 'scores_to_enter', with: 'me' })).toBe('/classes?status=in_training')
  expect(listOf('learner', { kind: 'requests_to_decide', with: 'office' })).toBeUndefined()
})

test('a thing has its page where the role has one', () => {
  expect(pageOf('point', 'plans_to_revise', '7')).toBe('/classes/7')
  expect(pageOf('office', 'requests_to_decide', '7')).toBe('/equivalence/7')
  expect(pageOf('platform', 'offices_without_administrator', '320100')).toBe('/offices')
})
