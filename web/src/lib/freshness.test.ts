import { expect, test } from 'vitest'
import { mustShow, wrote } from './freshness'

test('a read shortly after a command shows it; the furthest command counts', () => {
  expect(mustShow(0)).toBeUndefined()
  wrote(7, 1_000)
  wrote(5, 2_000)
  expect(mustShow(3_000)).toBe(7)
  expect(mustShow(11_999)).toBe(7)
  expect(mustShow(12_000)).toBeUndefined()
})
