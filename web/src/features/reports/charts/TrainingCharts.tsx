import { useMemo } from 'react'
import { api, data } from '../../../api/client'
import type { TrainingReport, TrainingRow } from '../../../api/schema'
import { figureTexts } from '../../../components/figure.messages'
import { useRegions } from '../../../components/regions'
import { useText } from '../../../lib/messages'
import { CourseChart } from './CourseChart'
import { RankedChart } from './RankedChart'

const attendance = (row: TrainingRow) => row.attendance_rate
const passes = (row: TrainingRow) => row.pass_rate
const load = (query: { training_year: number; region: string | undefined; asOf: string }) =>
  data(api.GET('/api/v1/reports/training', { params: { query } }))

/** 参训率 and 通过率 by region, and the year's course. */
export default function TrainingCharts({
  answer,
  region,
}: {
  answer: Pick<TrainingReport, 'as_of' | 'training_year' | 'region' | 'rows'>
  region: string | undefined
}) {
  const names = useText(figureTexts).columns
  const regions = useRegions()
  const where = regions.name(answer.region)
  const lines = useMemo(
    () => [
      { name: names.headcount_approved, value: (total: TrainingRow) => total.headcount_approved },
      { name: names.trained, value: (total: TrainingRow) => total.trained },
      { name: names.passed, value: (total: TrainingRow) => total.passed },
    ],
    [names],
  )
  return (
    <div className="charts">
      <RankedChart what={names.attendance_rate} where={where} rows={answer.rows} value={attendance} />
      <RankedChart what={names.pass_rate} where={where} rows={answer.rows} value={passes} colour={2} />
      <CourseChart
        name="training"
        year={answer.training_year}
        region={region}
        asOf={answer.as_of}
        load={load}
        lines={lines}
      />
    </div>
  )
}
