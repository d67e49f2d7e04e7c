import { lazy, Suspense, useState } from 'react'
import { useText } from '../lib/messages'
import { type FigureColumn, figureTexts } from './figure.messages'
import './figure.css'

const Explanation = lazy(() => import('./FigureExplanation'))

/** The reports whose figures can be explained; the figures of 面授点报表 by region are those of `points`. */
export type FigureReport = 'training' | 'points' | 'learners' | 'continuing'

/** Whose figure it is: a region's with everything below it, a point's, or a class's. */
export type FigureScope = { region: string } | { point: string } | { class: string }

export interface FigureProps {
  report: FigureReport
  /** The column, by its identifier. */
  column: FigureColumn
  /** What the column is called here, where the report has a word of its own for it. */
  label?: string
  year: number | string
  scope: FigureScope
  /** Whose it is, in words: 南京市, 合计 … */
  name: string
  /** `now`, or a closed day; the last closed day unless told. */
  asOf?: string | undefined
  /** Explains the difference to this earlier day. */
  since?: string | undefined
  /** The figure as the service gives it: a count, a difference, or a rate such as `53.62%`. */
  value: number | string
}

/** A figure as it is read: thousands apart, a difference with its sign, a rate as it was given. */
export function figureText(value: number | string, signed = false): string {
  if (typeof value === 'string') return value
  const written = Math.abs(value).toLocaleString('en-US')
  if (value < 0) return `−${written}`
  return signed && value > 0 ? `+${written}` : written
}

/** A figure that opens what it is made of. It is a plain button: a table may hold hundreds of them. */
export function Figure(props: FigureProps) {
  const t = useText(figureTexts)
  const [opened, setOpened] = useState(false)
  const [open, setOpen] = useState(false)
  const value = figureText(props.value, props.since !== undefined)
  const column = props.label ?? t.columns[props.column]
  const spoken =
    props.since === undefined
      ? t.open(props.name, column, value)
      : t.openDifference(props.name, column, props.since, value)
  return (
    <>
      <button
        type="button"
        className="figure figure-button"
        aria-label={spoken}
        aria-haspopup="dialog"
        onClick={(event) => {
          event.stopPropagation()
          setOpened(true)
          setOpen(true)
        }}
      >
        {value}
      </button>
      {opened && (
        <Suspense fallback={null}>
          <Explanation
            {...props}
            label={column}
            open={open}
            onClose={() => setOpen(false)}
            onClosed={() => setOpened(false)}
          />
        </Suspense>
      )}
    </>
  )
}
