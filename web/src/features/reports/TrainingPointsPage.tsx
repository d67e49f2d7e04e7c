import { Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useMemo } from 'react'
import { api, data } from '../../api/client'
import type { PointRow } from '../../api/schema'
import { figureTexts } from '../../components/figure.messages'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useRegions } from '../../components/regions'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { CursorPager } from './CursorPager'
import { type FigureColumnOf, FigureTable } from './FigureTable'
import { regionCrumbs } from './RegionReport'
import { ReportBar } from './ReportBar'
import { ReportFrame } from './ReportFrame'
import { reportTexts } from './reports.messages'
import { useCursorPages } from './useCursorPages'
import { kept, useReportState } from './useReportState'

type Counted = Pick<PointRow, 'classes_held' | 'trained' | 'passed' | 'pass_rate'>
type Row = Counted & Partial<PointRow> & { region: string; name: string }

/** The points of a region (O13), with their 总计; each leads to its classes. */
export default function TrainingPointsPage() {
  const t = useText(reportTexts)
  const names = useText(figureTexts).columns
  const me = useMe()
  const regions = useRegions()
  const state = useReportState()
  const { year, region, asOf } = state
  const asked = { training_year: year ?? 0, region, asOf }
  const { answer, ...pages } = useCursorPages(
    ['report', 'points', asked],
    (page) => data(api.GET('/api/v1/reports/points', { params: { query: { ...asked, ...page } } })),
    year !== undefined,
  )
  const report = answer.data
  const columns = useMemo<FigureColumnOf<Row>[]>(
    () => [
      { title: t.timesHeld, parts: [{ column: 'classes_held', label: t.timesHeld, value: (row) => row.classes_held }] },
      { title: t.allTrained, parts: [{ column: 'trained', label: t.allTrained, value: (row) => row.trained }] },
      { title: names.passed, parts: [{ column: 'passed', value: (row) => row.passed }] },
      { title: names.pass_rate, parts: [{ column: 'pass_rate', value: (row) => row.pass_rate }] },
    ],
    [t, names],
  )
  const here = region ?? report?.region
  const top = me.role === 'office' ? me.region : undefined
  return (
    <ReportFrame
      title={t.trainingPoints}
      crumbs={here ? regionCrumbs(regions, here, top, '/reports/training', state, t.pointsOf) : []}
      bar={<ReportBar state={state} asOf={report?.as_of} />}
      printed={t.printed(String(year ?? ''), here ? regions.name(here) : '', undefined)}
      asOf={report?.as_of}
      exportPath="/api/v1/reports/points/export"
      exportQuery={kept({ ...state, since: undefined })}
    >
      <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
      {!report && !answer.error && <Skeleton active paragraph={{ rows: 8 }} title={false} />}
      {report && year !== undefined && (
        <>
          <FigureTable<Row>
            report="points"
            caption={t.trainingPoints}
            year={year}
            asOf={asOf}
            rows={report.rows}
            total={report.total}
            rowKey={(row) => row.point ?? row.region}
            rowName={(row) => row.name}
            heads={[
              { title: t.year, cell: () => String(year) },
              { title: t.region, cell: (row) => row.region_name },
              {
                title: t.pointsOf,
                fixed: true,
                cell: (row) => (
                  <Link
                    to="/reports/training/points/$point"
                    params={{ point: row.point } as never}
                    search={kept(state, { region: here }) as never}
                  >
                    {row.name}
                  </Link>
                ),
              },
            ]}
            columns={columns}
            scope={(row) => (row.point ? { point: row.point } : { region: row.region })}
            totalName={t.grandTotal}
          />
          <CursorPager pages={pages} shown={report.rows.length} />
        </>
      )}
    </ReportFrame>
  )
}
