import type { Grade } from '../../api/schema'

/** Hours by grade, as somebody tries them. */
export type HoursByGrade = Partial<Record<Grade, string>>

/** As the service takes them: `technician=60,ordinary=24`. */
export function writeHours(hours: HoursByGrade): string {
  return Object.entries(hours)
    .filter(([, asked]) => asked !== undefined && asked !== '')
    .map(([grade, asked]) => `${grade}=${asked}`)
    .join(',')
}

/** The reverse, of what stands in the address. */
export function readHours(written: string | undefined): HoursByGrade {
  return Object.fromEntries(
    (written ?? '')
      .split(',')
      .map((part) => part.split('='))
      .filter((pair): pair is [string, string] => pair.length === 2 && pair[0] !== '' && pair[1] !== ''),
  )
}
