import { Link } from '@tanstack/react-router'
import { lazy, useMemo } from 'react'
import { api, data } from '../../api/client'
import type { TrainingRow } from '../../api/schema'
import { figureTexts } from '../../components/figure.messages'
import { useText } from '../../lib/messages'
import type { FigureColumnOf } from './FigureTable'
import { RegionReport } from './RegionReport'
import { reportTexts } from './reports.messages'
import { kept } from './useReportState'

const Charts = lazy(() => import('./charts/TrainingCharts'))

/** 面授点培训情况统计 (O13): by region, and from there to the points. */
export default function TrainingPage() {
  const t = useText(reportTexts)
  const names = useText(figureTexts).columns
  const columns = useMemo<FigureColumnOf<TrainingRow>[]>(
    () => [
      {
        title: t.pairs.points,
        parts: [
          { column: 'points_approved', value: (row) => row.points_approved },
          { column: 'points_held', value: (row) => row.points_held },
        ],
      },
      {
        title: t.pairs.classes,
        parts: [
          { column: 'classes_approved', value: (row) => row.classes_approved },
          { column: 'classes_held', value: (row) => row.classes_held },
        ],
      },
      {
        title: t.pairs.headcount,
        parts: [
          { column: 'headcount_approved', value: (row) => row.headcount_approved },
          { column: 'trained', value: (row) => row.trained },
        ],
      },
      { title: names.attendance_rate, parts: [{ column: 'attendance_rate', value: (row) => row.attendance_rate }] },
      { title: names.passed, parts: [{ column: 'passed', value: (row) => row.passed }] },
      { title: names.pass_rate, parts: [{ column: 'pass_rate', value: (row) => row.pass_rate }] },
    ],
    [t, names],
  )
  return (
    <RegionReport<TrainingRow>
      title={t.training}
      path="/reports/training"
      compared="training"
      explained="training"
      load={(query) => data(api.GET('/api/v1/reports/training', { params: { query } }))}
      exportPath="/api/v1/reports/training/export"
      columns={columns}
      withYear
      charts={(answer, state) => <Charts answer={answer} region={state.region} />}
      below={(row, state) => ({ to: '/reports/training/points', search: kept(state, { region: row.region }) })}
      actions={(row, state) => (
        <Link
          to="/reports/training/points"
          search={kept(state, { region: row.region }) as never}
          aria-label={t.openPoints(row.name)}
        >
          {t.pointsOf}
        </Link>
      )}
    />
  )
}
