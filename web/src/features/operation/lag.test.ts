import { expect, test } from 'vitest'
import type { ProjectionStatus } from '../../api/schema'
import { endOfLog, furthestBehind, seconds } from './lag'

function reader(name: string, position: number, lag_events: number, state = 'live'): ProjectionStatus {
  return { name, version: 1, state, position, lag_events, lag_milliseconds: 0, moved_at: '2025-06-30T00:00:00Z' }
}

test('a lag is told in seconds', () => {
  expect([seconds(0), seconds(240), seconds(9_960), seconds(61_400)]).toEqual([0, 0.2, 10, 61])
})

test('the log ends where its readers say', () => {
  expect(endOfLog([reader('roster', 90, 10), reader('plans', 100, 0)])).toBe(100)
  expect(endOfLog([])).toBe(0)
})

test('the furthest behind is a live one', () => {
  const readers = [reader('roster', 90, 10), reader('plans', 97, 3), reader('trail', 1, 99, 'building')]
  expect(furthestBehind(readers)?.name).toBe('roster')
  expect(furthestBehind([reader('plans', 100, 0)])).toBeUndefined()
})
