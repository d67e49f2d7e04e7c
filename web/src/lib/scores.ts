import type { Score } from '../api/schema'

/** CLASS-5: from this mark on a learner has passed. */
const PASSING = 60

/** The mark as a number; nothing for who was absent. */
export function markOf(score: Score): number | undefined {
  return score === 'absent' ? undefined : Number(score.mark)
}

/** Whether a result is a pass (CLASS-5). The service credits hours by the same rule once they are confirmed (HOURS-4). */
export function isPass(score: Score): boolean {
  const mark = markOf(score)
  return mark !== undefined && mark >= PASSING
}

/** How many of the results are passes, failures and absences. */
export function tally(scores: Score[]): { passed: number; failed: number; absent: number } {
  const passed = scores.filter(isPass).length
  const absent = scores.filter((score) => score === 'absent').length
  return { passed, absent, failed: scores.length - passed - absent }
}
