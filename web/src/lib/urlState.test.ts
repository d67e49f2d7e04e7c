import { expect, test } from 'vitest'
import { parseSearch, stringifySearch } from './urlState'

test('what is written is read again, as texts', () => {
  const state = { name: '李 四&五=六', training_year: '2026', page: '2' }
  expect(parseSearch(stringifySearch(state))).toEqual(state)
})

test('what is empty is left out', () => {
  expect(stringifySearch({ a: undefined, b: null, c: '', d: 0, e: false })).toBe('?d=0&e=false')
  expect(stringifySearch({})).toBe('')
})

test('numbers and truth values stay texts', () => {
  expect(parseSearch('?page=1&own=true&id=007')).toEqual({ page: '1', own: 'true', id: '007' })
})
