import type { EquivalenceRequest, LearnerClass } from '../../api/schema'

/** The hours of a training year, in tenths. */
export interface YearHours {
  year: number
  faceToFace: number
  equivalence: number
}

const tenths = (hours: string) => Math.round(Number(hours) * 10)

/** Hours that were credited, by training year, the latest first: of classes whose hours were confirmed and that were passed, and of requests
 * that were granted. */
export function hoursByYear(
  classes: Pick<LearnerClass, 'training_year' | 'hours' | 'passed'>[],
  requests: Pick<EquivalenceRequest, 'training_year' | 'granted' | 'status'>[],
): YearHours[] {
  const years = new Map<number, YearHours>()
  const of = (year: number) => {
    const found = years.get(year) ?? { year, faceToFace: 0, equivalence: 0 }
    years.set(year, found)
    return found
  }
  for (const { training_year, hours, passed } of classes) {
    const year = of(training_year)
    if (passed === true) year.faceToFace += tenths(hours)
  }
  for (const { training_year, granted, status } of requests) {
    const year = of(training_year)
    if (status === 'approved' && granted != null) year.equivalence += tenths(granted)
  }
  return [...years.values()].sort((one, other) => other.year - one.year)
}

/** Tenths as people read them: `12` or `12.5`. */
export function hoursText(tenths: number): string {
  return String(tenths / 10)
}
