import type { Score } from '../../api/schema'

/** A mark as it was given, 缺考, or nothing where there is none yet. */
export function scoreText(score: Score | null | undefined, absent: string): string {
  if (score == null) return ''
  return score === 'absent' ? absent : score.mark
}
