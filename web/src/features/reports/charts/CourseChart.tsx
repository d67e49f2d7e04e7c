import { useQueries } from '@tanstack/react-query'
import { Card, Skeleton } from 'antd'
import { useMemo } from 'react'
import type { ReportDay } from '../../../api/schema'
import { useDisplay } from '../../../lib/display'
import { useText } from '../../../lib/messages'
import { Chart } from './Chart'
import { chartTexts } from './charts.messages'
import { monthEnds } from './months'
import { palette, yearCourse } from './options'

/** The year's course of some figures: the report as of each month's end. A closed day never changes, so that it is read once. */
export function CourseChart<Total>({
  name,
  year,
  region,
  asOf,
  load,
  lines,
}: {
  /** The report's name among the cached answers. */
  name: string
  year: number
  region: string | undefined
  asOf: ReportDay
  load: (query: { training_year: number; region: string | undefined; asOf: string }) => Promise<{ total: Total }>
  /** The figures. It must stay the same list while the report does. */
  lines: { name: string; value: (total: Total) => number }[]
}) {
  const t = useText(chartTexts)
  const { contrast } = useDisplay()
  const days = useMemo(() => monthEnds(year, asOf.day), [year, asOf.day])
  const course = useQueries({
    queries: days.map((day) => {
      const query = { training_year: year, region, asOf: asOf.running && day === asOf.day ? 'now' : day }
      return {
        queryKey: ['course', name, query],
        queryFn: () => load(query),
        staleTime: query.asOf === 'now' ? 5_000 : Number.POSITIVE_INFINITY,
      }
    }),
    combine: (answers) => ({
      waiting: answers.some((answer) => answer.isPending),
      totals: answers.map((answer) => answer.data?.total),
    }),
  })
  const { totals, waiting } = course
  const { option, data } = useMemo(() => {
    const known = days.flatMap((day, at) => {
      const total = totals[at]
      return total === undefined ? [] : [{ day, total }]
    })
    const named = lines.map((line) => ({ name: line.name, values: known.map(({ total }) => line.value(total)) }))
    return {
      option: yearCourse(
        known.map(({ day }) => day),
        named,
        palette(contrast),
      ),
      data: {
        heads: [t.month, ...lines.map((line) => line.name)],
        rows: known.map(({ day, total }) => [day, ...lines.map((line) => line.value(total))]),
      },
    }
  }, [days, totals, lines, contrast, t])
  if (waiting) {
    return (
      <Card size="small" className="chart" title={<h2 className="chart-title">{t.course(year)}</h2>}>
        <Skeleton active paragraph={{ rows: 6 }} title={false} />
      </Card>
    )
  }
  return <Chart title={t.course(year)} note={t.courseNote} option={option} data={data} />
}
