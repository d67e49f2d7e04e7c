import { memo } from 'react'
import type { Enrolment } from '../../api/schema'
import { useText } from '../../lib/messages'
import { readScore } from './score'
import { scoresTexts } from './scores.messages'

type State = 'missing' | 'saved' | 'changed' | 'wrong' | 'erased'

/** A learner's row of the score sheet. `text` is what was entered, where it differs from what is saved. */
export const ScoreRow = memo(function ScoreRow({
  learner,
  row,
  number,
  saved,
  text,
  editable,
  wide,
  onText,
}: {
  learner: Enrolment
  row: number
  number: number
  saved: string
  text: string | undefined
  editable: boolean
  wide: boolean
  onText: (learner: string, text: string) => void
}) {
  const t = useText(scoresTexts)
  const [absent = ''] = t.absent
  const shown = text ?? saved
  const reading = readScore(shown, t.absent)
  const isAbsent = reading.kind === 'score' && reading.score === 'absent'
  const state = stateOf(text, saved, reading.kind)
  const faulty = state === 'wrong' || state === 'erased'
  const note = `score-${learner.learner}`
  return (
    <tr className={`sheet-${state}`}>
      {wide && <td className="figure">{number}</td>}
      <th scope="row">
        <span>{learner.name}</span>
        {!wide && <small>{learner.id_masked}</small>}
        {!wide && <State id={note} state={state} />}
      </th>
      {wide && <td className="figure">{learner.id_masked}</td>}
      {wide && <td>{learner.unit_name}</td>}
      <td className="sheet-cell">
        {editable ? (
          <input
            data-cell={`${row}-0`}
            aria-label={t.scoreOf(learner.name)}
            aria-invalid={faulty}
            aria-describedby={note}
            value={shown}
            autoComplete="off"
            enterKeyHint="next"
            onFocus={(event) => event.target.select()}
            onChange={(event) => onText(learner.learner, event.target.value)}
            onBlur={() => reading.kind === 'score' && reading.text !== shown && onText(learner.learner, reading.text)}
            onKeyDown={(event) => event.key === 'Escape' && onText(learner.learner, saved)}
          />
        ) : (
          <span className="figure">{saved}</span>
        )}
      </td>
      <td className="sheet-absent">
        {editable ? (
          <input
            type="checkbox"
            data-cell={`${row}-1`}
            aria-label={t.absentOf(learner.name)}
            checked={isAbsent}
            onChange={(event) => onText(learner.learner, event.target.checked ? absent : saved === absent ? '' : saved)}
          />
        ) : (
          isAbsent && absent
        )}
      </td>
      {wide && (
        <td>
          <State id={note} state={state} />
        </td>
      )}
    </tr>
  )
})

/** In words, for nobody can be left to guess it from a colour. */
function State({ id, state }: { id: string; state: State }) {
  const t = useText(scoresTexts)
  return (
    <span id={id} className={`sheet-state sheet-state-${state}`}>
      {t[state]}
    </span>
  )
}

function stateOf(text: string | undefined, saved: string, kind: 'blank' | 'score' | 'wrong'): State {
  if (text === undefined) return saved === '' ? 'missing' : 'saved'
  if (kind === 'wrong') return 'wrong'
  return kind === 'blank' ? 'erased' : 'changed'
}
