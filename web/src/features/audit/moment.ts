// As of when the state of a thing is asked for: a position of the log, a business day (as of its end), or an instant.

export type MomentKind = 'day' | 'instant' | 'position'

/** Which of the three an `at` of the address is. */
export function momentKind(at: string): MomentKind {
  if (/^\d+$/.test(at)) return 'position'
  return /^\d{4}-\d{2}-\d{2}$/.test(at) ? 'day' : 'instant'
}

/** What a clock on the wall in Shanghai shows, `2025-06-30T18:00:00`, as an instant. */
export function ofWallClock(shown: string): string {
  return `${shown}+08:00`
}

/** What a clock on the wall in Shanghai shows at an instant that `ofWallClock` wrote. */
export function wallClock(at: string): string {
  return at.replace(/(Z|[+-]\d{2}:\d{2})$/, '')
}
