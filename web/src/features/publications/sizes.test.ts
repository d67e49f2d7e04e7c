import { expect, test } from 'vitest'
import { sizeOf } from './sizes'

test('sizes are told in the unit that fits', () => {
  expect([sizeOf(0), sizeOf(999), sizeOf(21_055), sizeOf(502_019), sizeOf(12_345_678)]).toEqual([
    '0 B',
    '999 B',
    '21.1 kB',
    '502.0 kB',
    '12.3 MB',
  ])
})
