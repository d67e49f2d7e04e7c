import { useCallback, useState } from 'react'
import { useMe } from '../../lib/session'
import { keepDraft, keptDraft } from './draft'

/** Cells of the score sheet that differ from what the service has, by learner. */
export interface ScoreDraft {
  texts: Readonly<Record<string, string>>
  size: number
  /** Whether some of it was here when the page was opened. */
  restored: boolean
  /** Sets cells; `undefined` makes one as the service has it. */
  change: (cells: Record<string, string | undefined>) => void
  clear: () => void
}

/** What was entered for a class and is not saved yet. It outlives a reload and the end of a session. */
export function useScoreDraft(plan: string): ScoreDraft {
  const { account } = useMe()
  const name = `scores.${plan}`
  const [texts, setTexts] = useState(() => keptDraft<Record<string, string>>(account, name) ?? {})
  const [restored, setRestored] = useState(Object.keys(texts).length > 0)
  const keep = useCallback(
    (next: Record<string, string>) => {
      keepDraft(account, name, Object.keys(next).length > 0 ? next : undefined)
      return next
    },
    [account, name],
  )
  const change = useCallback(
    (cells: Record<string, string | undefined>) =>
      setTexts((former) => {
        const merged = Object.entries({ ...former, ...cells })
        return keep(Object.fromEntries(merged.filter((cell): cell is [string, string] => cell[1] !== undefined)))
      }),
    [keep],
  )
  const clear = useCallback(() => {
    setTexts(keep({}))
    setRestored(false)
  }, [keep])
  return { texts, size: Object.keys(texts).length, restored, change, clear }
}
