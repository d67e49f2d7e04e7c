import { expect, test } from 'vitest'
import { inside } from './inside'

test('after the sign-in one stays within the product', () => {
  expect(inside('/plans?status=returned')).toBe('/plans?status=returned')
  for (const elsewhere of [undefined, '', 'https://example.org', '//example.org', '/\\example.org', 'plans']) {
    expect(inside(elsewhere)).toBe('/')
  }
})
