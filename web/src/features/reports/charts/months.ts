/** The days at which a year's course is looked at: its month ends up to `last`, and `last` itself where it lies within the year; twelve at most. */
export function monthEnds(year: number, last: string): string[] {
  const ends = Array.from({ length: 12 }, (_, month) => {
    const day = new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10)
    return day <= last ? day : undefined
  }).filter((day) => day !== undefined)
  const within = last.startsWith(`${year}-`) && ends.at(-1) !== last
  return within ? [...ends, last] : ends
}
