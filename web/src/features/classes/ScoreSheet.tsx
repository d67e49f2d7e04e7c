import { Card, Grid, Pagination } from 'antd'
import { type ClipboardEvent, type KeyboardEvent, useCallback, useRef, useState } from 'react'
import type { Enrolment } from '../../api/schema'
import { useText } from '../../lib/messages'
import { ScoreRow } from './ScoreRow'
import { scoresTexts } from './scores.messages'

/** Rows at once; a larger class is paged. */
const PAGE = 100

/**
 * The score sheet: a cell a learner, and a box for 缺考 beside it. Enter and the arrows move as in a spreadsheet, Tab goes from cell to
 * cell, Escape takes an entry back.
 */
export function ScoreSheet({
  learners,
  saved,
  texts,
  editable,
  onText,
  onPaste,
}: {
  learners: Enrolment[]
  saved: Map<string, string>
  texts: Readonly<Record<string, string>>
  editable: boolean
  onText: (learner: string, text: string) => void
  onPaste: (event: ClipboardEvent, start: number) => void
}) {
  const t = useText(scoresTexts)
  const wide = Grid.useBreakpoint().md !== false
  const table = useRef<HTMLTableElement>(null)
  const [page, setPage] = useState(1)
  const first = (page - 1) * PAGE
  // Rows are drawn anew only when they change themselves: they all call the same function.
  const latest = useRef(onText)
  latest.current = onText
  const change = useCallback((learner: string, text: string) => latest.current(learner, text), [])
  const keys = (event: KeyboardEvent) => {
    const to = moved(event)
    if (!to) return
    const next = table.current?.querySelector<HTMLInputElement>(`[data-cell="${to.row}-${to.column}"]`)
    event.preventDefault()
    next?.focus()
  }
  return (
    <Card styles={{ body: { padding: 0 } }}>
      <table
        className="sheet"
        ref={table}
        aria-label={t.sheet}
        onKeyDown={keys}
        onPaste={(event) => {
          const cell = cellOf(event.target)
          if (cell && editable) onPaste(event, first + cell.row)
        }}
      >
        <thead>
          <tr>
            {wide && <th scope="col">{t.number}</th>}
            <th scope="col">{t.name}</th>
            {wide && <th scope="col">{t.id}</th>}
            {wide && <th scope="col">{t.unit}</th>}
            <th scope="col">{t.score}</th>
            <th scope="col">{t.absent[0]}</th>
            {wide && <th scope="col">{t.state}</th>}
          </tr>
        </thead>
        <tbody>
          {learners.slice(first, first + PAGE).map((learner, at) => (
            <ScoreRow
              key={learner.learner}
              learner={learner}
              row={at}
              number={first + at + 1}
              saved={saved.get(learner.learner) ?? ''}
              text={texts[learner.learner]}
              editable={editable}
              wide={wide}
              onText={change}
            />
          ))}
        </tbody>
      </table>
      {learners.length > PAGE && (
        <Pagination
          align="center"
          className="sheet-pages"
          current={page}
          pageSize={PAGE}
          total={learners.length}
          showSizeChanger={false}
          onChange={setPage}
        />
      )}
    </Card>
  )
}

interface Cell {
  row: number
  column: number
}

function cellOf(target: EventTarget): Cell | undefined {
  const [row, column] = (target instanceof HTMLElement ? (target.dataset.cell ?? '') : '').split('-').map(Number)
  return row === undefined || column === undefined || Number.isNaN(row) ? undefined : { row, column }
}

/** Where a key leads, if it leads anywhere. */
function moved(event: KeyboardEvent): Cell | undefined {
  const at = cellOf(event.target)
  if (!at || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return undefined
  switch (event.key) {
    case 'Enter':
      return { ...at, row: at.row + (event.shiftKey ? -1 : 1) }
    case 'ArrowDown':
      return { ...at, row: at.row + 1 }
    case 'ArrowUp':
      return { ...at, row: at.row - 1 }
    case 'ArrowRight':
      return at.column === 0 && caretAtEnd(event.target) ? { ...at, column: 1 } : undefined
    case 'ArrowLeft':
      return at.column === 1 ? { ...at, column: 0 } : undefined
    default:
      return undefined
  }
}

/** Within a text the arrow moves the caret first; a cell that is wholly selected is left at once. */
function caretAtEnd(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.selectionEnd === target.value.length
}
