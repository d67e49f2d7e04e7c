import { expect, test } from 'vitest'
import { momentKind, ofWallClock, wallClock } from './moment'

test('a moment is a position, a day or an instant', () => {
  expect(momentKind('8123')).toBe('position')
  expect(momentKind('2025-06-30')).toBe('day')
  expect(momentKind('2025-06-30T18:00:00+08:00')).toBe('instant')
})

test('instants are by the clock of Shanghai, wherever the browser is', () => {
  expect(ofWallClock('2025-06-30T18:00:00')).toBe('2025-06-30T18:00:00+08:00')
  expect(wallClock(ofWallClock('2025-06-30T18:00:00'))).toBe('2025-06-30T18:00:00')
})
