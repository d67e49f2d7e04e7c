import { useMemo } from 'react'
import { useDisplay } from '../../../lib/display'
import { useText } from '../../../lib/messages'
import { Chart } from './Chart'
import { chartTexts } from './charts.messages'
import { palette, rankedBars } from './options'
import { rateValue } from './rates'

/** A figure of every region, the highest first. Regions without one are named below. */
export function RankedChart<Row extends { name: string }>({
  what,
  where,
  rows,
  value,
  note,
  colour = 0,
}: {
  what: string
  /** The region whose parts are ranked. */
  where: string
  rows: Row[]
  /** The figure as the service writes it. It must stay the same function while the rows do. */
  value: (row: Row) => string
  note?: string
  colour?: number
}) {
  const t = useText(chartTexts)
  const { contrast } = useDisplay()
  const { option, data, without, count } = useMemo(() => {
    const all = rows.map((row) => ({ name: row.name, text: value(row), value: rateValue(value(row)) }))
    const known = all.flatMap((one) => (one.value === undefined ? [] : [{ ...one, value: one.value }]))
    return {
      option: rankedBars(known, palette(contrast)[colour] ?? ''),
      data: {
        heads: [t.region, what],
        rows: [...known].sort((one, other) => other.value - one.value).map(({ name, text }) => [name, text]),
      },
      without: all.filter((one) => one.value === undefined).map(({ name }) => name),
      count: known.length,
    }
  }, [rows, value, contrast, colour, t, what])
  const notes = [note, without.length > 0 ? t.without(without.join(t.separator)) : undefined].filter(Boolean)
  return (
    <Chart
      title={t.ranked(what, where)}
      note={notes.join(' ') || undefined}
      option={option}
      data={data}
      height={Math.max(90, 26 * count + 20)}
    />
  )
}
