import { expect, test } from 'vitest'
import { Problem } from './problem'

const body = { type: 'urn:keshi:problem:rule', title: '', status: 422, detail: 'no', code: 'PLAN-5' }

test('a refusal tells its sentence and its rule', () => {
  const problem = new Problem({ ...body, rule: 'PLAN-5', instance: 'urn:uuid:1' })
  expect(problem.message).toBe('no')
  expect(problem.rule).toBe('PLAN-5')
  expect(problem.request).toBe('urn:uuid:1')
})

test('what the service leaves out is empty', () => {
  const problem = new Problem({ ...body, rule: null })
  expect([problem.rule, problem.params, problem.fields]).toEqual([undefined, {}, []])
})

test('somebody was faster where the version or the state has moved on', () => {
  expect([409, 412].map((status) => new Problem({ ...body, status }).overtaken)).toEqual([true, true])
  expect(new Problem(body).overtaken).toBe(false)
})
