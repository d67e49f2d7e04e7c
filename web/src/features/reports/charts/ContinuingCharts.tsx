import { useMemo } from 'react'
import { api, data } from '../../../api/client'
import type { ContinuingReport, ContinuingRow } from '../../../api/schema'
import { figureTexts } from '../../../components/figure.messages'
import { useRegions } from '../../../components/regions'
import { useText } from '../../../lib/messages'
import { CourseChart } from './CourseChart'
import { chartTexts } from './charts.messages'
import { RankedChart } from './RankedChart'
import { rate } from './rates'
import { SharesChart } from './SharesChart'

const qualified = (row: ContinuingRow) => rate(row.qualified, row.roster)
const load = (query: { training_year: number; region: string | undefined; asOf: string }) =>
  data(api.GET('/api/v1/reports/continuing', { params: { query } }))

/** 合格率 by region, the year's course, and what 培训人次 consists of. */
export default function ContinuingCharts({
  answer,
  region,
}: {
  answer: Pick<ContinuingReport, 'as_of' | 'training_year' | 'region' | 'rows' | 'total'>
  region: string | undefined
}) {
  const t = useText(chartTexts)
  const names = useText(figureTexts).columns
  const regions = useRegions()
  const lines = useMemo(
    () => [
      { name: names.attendances, value: (total: ContinuingRow) => total.attendances },
      { name: names.qualified, value: (total: ContinuingRow) => total.qualified },
    ],
    [names],
  )
  return (
    <div className="charts">
      <RankedChart
        what={t.qualifiedRate}
        where={regions.name(answer.region)}
        rows={answer.rows}
        value={qualified}
        note={t.qualifiedNote}
        colour={2}
      />
      <SharesChart total={answer.total} />
      <CourseChart
        name="continuing"
        year={answer.training_year}
        region={region}
        asOf={answer.as_of}
        load={load}
        lines={lines}
      />
    </div>
  )
}
