import { Link } from '@tanstack/react-router'
import { lazy, useMemo } from 'react'
import { api, data } from '../../api/client'
import type { ContinuingRow } from '../../api/schema'
import { figureTexts } from '../../components/figure.messages'
import { useText } from '../../lib/messages'
import type { FigureColumnOf } from './FigureTable'
import { RegionReport } from './RegionReport'
import { reportTexts } from './reports.messages'
import { kept } from './useReportState'

const Charts = lazy(() => import('./charts/ContinuingCharts'))

/** The counts of the report that stand in a column of their own, in its order. */
const SINGLE = [
  'attendances',
  'face_to_face',
  'face_to_face_passes',
  'face_to_face_persons',
  'online',
  'online_passes',
  'online_persons',
  'equivalence_passes',
  'equivalence_persons',
] as const

/** 继续教育情况统计 (O14): by the learner's region. */
export default function ContinuingPage() {
  const t = useText(reportTexts)
  const names = useText(figureTexts).columns
  const columns = useMemo<FigureColumnOf<ContinuingRow>[]>(
    () => [
      {
        title: t.pairs.persons,
        parts: [
          { column: 'roster', value: (row) => row.roster },
          { column: 'persons', value: (row) => row.persons },
          { column: 'qualified', value: (row) => row.qualified },
        ],
      },
      ...SINGLE.map((column) => ({
        title: names[column],
        parts: [{ column, value: (row: ContinuingRow) => row[column] }],
      })),
    ],
    [t, names],
  )
  return (
    <RegionReport<ContinuingRow>
      title={t.continuing}
      path="/reports/continuing"
      compared="continuing"
      explained="continuing"
      load={(query) => data(api.GET('/api/v1/reports/continuing', { params: { query } }))}
      exportPath="/api/v1/reports/continuing/export"
      columns={columns}
      charts={(answer, state) => <Charts answer={answer} region={state.region} />}
      below={(row, state) => ({
        to: '/reports/continuing/learners',
        search: kept(state, { region: row.region, column: 'persons' }),
      })}
      belowName={t.openLearners}
      extra={(state) => (
        <Link to="/reports/what-if" search={kept(state) as never}>
          {t.whatIf}
        </Link>
      )}
    />
  )
}
