import type { Score } from '../../api/schema'
import { plain } from './plainText'

/** What a cell of the score sheet says. */
export type Reading = { kind: 'blank' } | { kind: 'score'; score: Score; text: string } | { kind: 'wrong' }

/** CLASS-5: a score is 0 to 100 in steps of 0.5, or 缺考. `absent` are the words for the latter, the first one as it is then shown. */
export function readScore(typed: string, absent: readonly string[]): Reading {
  const text = plain(typed)
  if (text === '') return { kind: 'blank' }
  if (absent.some((word) => word.toLowerCase() === text.toLowerCase())) {
    return { kind: 'score', score: 'absent', text: absent[0] ?? text }
  }
  if (!/^\d{1,3}(\.\d+)?$/.test(text)) return { kind: 'wrong' }
  const mark = Number(text)
  if (mark > 100 || !Number.isInteger(mark * 2)) return { kind: 'wrong' }
  return { kind: 'score', score: { mark: String(mark) }, text: String(mark) }
}
