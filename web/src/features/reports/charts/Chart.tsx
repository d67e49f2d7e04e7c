import { Card, theme } from 'antd'
import type { ECharts, EChartsCoreOption } from 'echarts/core'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../../../lib/messages'
import { chartTexts } from './charts.messages'

/** What a chart shows, as a table: for who cannot see it, and for who wants the numbers. */
export interface ChartData {
  heads: string[]
  rows: (string | number)[][]
}

/** A chart with its title, and the same as a table below. */
export function Chart({
  title,
  note,
  option,
  data,
  height = 320,
}: {
  title: string
  note?: string | undefined
  option: EChartsCoreOption
  data: ChartData
  height?: number
}) {
  const t = useText(chartTexts)
  return (
    <Card size="small" className="chart" title={<h2 className="chart-title">{title}</h2>}>
      <Canvas option={option} label={t.label(title)} height={height} />
      {note && <p className="chart-note">{note}</p>}
      <details>
        <summary>{t.asTable}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
        <section className="chart-table" tabIndex={0} aria-label={t.tableOf(title)}>
          <table>
            <thead>
              <tr>
                {data.heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.rows.map(([name, ...values]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {values.map((value, at) => (
                    <td key={data.heads[at + 1]}>{value}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </Card>
  )
}

/** Draws an option; drawn anew only when the option is another one. */
function Canvas({ option, label, height }: { option: EChartsCoreOption; label: string; height: number }) {
  const place = useRef<HTMLDivElement>(null)
  const [chart, setChart] = useState<ECharts>()
  const { token } = theme.useToken()
  useEffect(() => {
    let drawn: ECharts | undefined
    let gone = false
    const resized = new ResizeObserver(() => drawn?.resize())
    import('./echarts').then(({ init }) => {
      if (gone || !place.current) return
      drawn = init(place.current)
      resized.observe(place.current)
      setChart(drawn)
    })
    return () => {
      gone = true
      resized.disconnect()
      drawn?.dispose()
    }
  }, [])
  useEffect(() => {
    if (!chart || chart.isDisposed()) return
    chart.setOption(
      { textStyle: { fontFamily: token.fontFamily, color: token.colorText, fontSize: token.fontSizeSM }, ...option },
      { notMerge: true },
    )
  }, [chart, option, token])
  return <div ref={place} role="img" aria-label={label} style={{ height }} />
}
