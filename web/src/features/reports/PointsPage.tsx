import { lazy, useMemo } from 'react'
import { api, data } from '../../api/client'
import type { RegionPointsRow } from '../../api/schema'
import { figureTexts } from '../../components/figure.messages'
import { useText } from '../../lib/messages'
import type { FigureColumnOf } from './FigureTable'
import { RegionReport } from './RegionReport'
import { reportTexts } from './reports.messages'
import { kept } from './useReportState'

const Charts = lazy(() => import('./charts/PointsCharts'))

/** 面授点报表 (O12). */
export default function PointsPage() {
  const t = useText(reportTexts)
  const names = useText(figureTexts).columns
  const columns = useMemo<FigureColumnOf<RegionPointsRow>[]>(
    () => [
      { title: t.held, parts: [{ column: 'classes_held', label: t.held, value: (row) => row.classes_held }] },
      { title: t.trained, parts: [{ column: 'trained', label: t.trained, value: (row) => row.trained }] },
      { title: names.passed, parts: [{ column: 'passed', value: (row) => row.passed }] },
      { title: names.pass_rate, parts: [{ column: 'pass_rate', value: (row) => row.pass_rate }] },
    ],
    [t, names],
  )
  return (
    <RegionReport<RegionPointsRow>
      title={t.points}
      path="/reports/points"
      compared="points-by-region"
      explained="points"
      load={(query) => data(api.GET('/api/v1/reports/points-by-region', { params: { query } }))}
      exportPath="/api/v1/reports/points-by-region/export"
      columns={columns}
      charts={(answer) => <Charts answer={answer} />}
      below={(row, state) => ({ to: '/reports/training/points', search: kept(state, { region: row.region }) })}
    />
  )
}
