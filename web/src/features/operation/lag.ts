import type { ProjectionStatus } from '../../api/schema'

/** A reader's lag in seconds, to a tenth below ten. */
export function seconds(milliseconds: number): number {
  return milliseconds < 10_000 ? Math.round(milliseconds / 100) / 10 : Math.round(milliseconds / 1000)
}

/** Where the log ends, as its readers know it. */
export function endOfLog(readers: ProjectionStatus[]): number {
  return Math.max(0, ...readers.map((reader) => reader.position + reader.lag_events))
}

/** The reader that is furthest behind, of those that readers of pages depend on; none where all are up to date. */
export function furthestBehind(readers: ProjectionStatus[]): ProjectionStatus | undefined {
  return readers
    .filter((reader) => reader.state === 'live' && reader.lag_events > 0)
    .sort((one, other) => other.lag_events - one.lag_events)[0]
}
