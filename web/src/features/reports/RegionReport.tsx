import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { type ReactNode, Suspense } from 'react'
import { api, data } from '../../api/client'
import type { ReportDay } from '../../api/schema'
import type { FigureReport } from '../../components/Figure'
import { ProblemAlert } from '../../components/ProblemAlert'
import { type RegionTree, useRegions } from '../../components/regions'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { ComparedTable } from './ComparedTable'
import { WhenSeen } from './charts/WhenSeen'
import { type FigureColumnOf, FigureTable } from './FigureTable'
import { ReportBar } from './ReportBar'
import { type Crumb, ReportFrame } from './ReportFrame'
import { reportTexts } from './reports.messages'
import { kept, type ReportState, useReportState } from './useReportState'

interface RegionRow {
  region: string
  name: string
}

/** A report with a row a region, as the service answers. */
export interface RegionAnswer<Row> {
  as_of: ReportDay
  training_year: number
  region: string
  rows: Row[]
  total: Row
}

interface Asked {
  training_year: number
  region?: string | undefined
  asOf?: string | undefined
}

interface Props<Row> {
  title: string
  /** Its address, which its rows open anew with the region below. */
  path: string
  /** The name under which it is compared. */
  compared: 'training' | 'points-by-region' | 'continuing'
  /** The name under which its figures are explained. */
  explained: FigureReport
  load: (query: Asked) => Promise<RegionAnswer<Row>>
  exportPath: string
  columns: FigureColumnOf<Row>[]
  /** Whether 年度 is a column of its own. */
  withYear?: boolean
  actions?: (row: Row, state: ReportState) => ReactNode
  /** Where a row leads that has no regions below it. */
  below?: (row: Row, state: ReportState) => { to: string; search: Record<string, string> }
  /** What such a row is said to open; its points unless told. */
  belowName?: (name: string) => string
  extra?: (state: ReportState) => ReactNode
  charts?: (answer: RegionAnswer<Row>, state: ReportState) => ReactNode
}

/** A report with a row a region: a row opens the rows below it, a figure what it is made of, and two days can be compared. */
export function RegionReport<Row extends RegionRow>(props: Props<Row>) {
  const t = useText(reportTexts)
  const me = useMe()
  const regions = useRegions()
  const state = useReportState()
  const { year, region, asOf, since } = state
  const asked = { training_year: year ?? 0, region, asOf }
  const answer = useQuery({
    queryKey: ['report', props.compared, asked],
    queryFn: () => props.load(asked),
    enabled: year !== undefined,
    placeholderData: keepPreviousData,
  })
  const comparison = useQuery({
    queryKey: ['comparison', props.compared, asked, since],
    queryFn: () =>
      data(
        api.GET('/api/v1/reports/{report}/comparison', {
          params: {
            path: { report: props.compared },
            query: { training_year: year ?? 0, region, from: since ?? '', to: asOf },
          },
        }),
      ),
    enabled: year !== undefined && since !== undefined,
    placeholderData: keepPreviousData,
  })
  const report = answer.data
  const top = me.role === 'office' ? me.region : undefined
  const here = region ?? report?.region
  const nameCell = (row: Row) => {
    if (row.region !== here && regions.divided(row.region)) {
      return (
        <Link to={props.path} search={kept(state, { region: row.region }) as never} aria-label={t.openRegion(row.name)}>
          {row.name}
        </Link>
      )
    }
    const below = props.below?.(row, state)
    if (below === undefined) return row.name
    return (
      <Link to={below.to} search={below.search as never} aria-label={(props.belowName ?? t.openPoints)(row.name)}>
        {row.name}
      </Link>
    )
  }
  const yearHead = { title: t.year, cell: () => String(year) }
  const regionHead = { title: t.region, cell: nameCell, fixed: true }
  return (
    <ReportFrame
      title={props.title}
      crumbs={here ? regionCrumbs(regions, here, top, props.path, state) : []}
      bar={<ReportBar state={state} asOf={report?.as_of} compare />}
      printed={t.printed(String(year ?? ''), here ? regions.name(here) : '', since)}
      asOf={report?.as_of}
      exportPath={props.exportPath}
      exportQuery={Object.fromEntries(Object.entries(kept(state)).filter(([name]) => name !== 'since'))}
      rows={report?.rows.length}
      extra={props.extra?.(state)}
    >
      <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
      {!report && !answer.error && <Skeleton active paragraph={{ rows: 8 }} title={false} />}
      {since !== undefined && (
        <>
          <ProblemAlert error={comparison.error} onRetry={() => comparison.refetch()} />
          {comparison.isPending && <Skeleton active paragraph={{ rows: 8 }} title={false} />}
          {comparison.data && (
            <ComparedTable
              report={props.explained}
              comparison={comparison.data}
              caption={props.title}
              totalName={t.total}
              asOf={asOf}
            />
          )}
        </>
      )}
      {report && since === undefined && year !== undefined && (
        <FigureTable<Row>
          report={props.explained}
          caption={props.title}
          year={year}
          asOf={asOf}
          rows={report.rows}
          total={report.total}
          rowKey={(row) => row.region}
          rowName={(row) => row.name}
          heads={props.withYear ? [yearHead, regionHead] : [regionHead]}
          columns={props.columns}
          scope={(row) => ({ region: row.region })}
          totalName={t.total}
          whole
          actions={props.actions && ((row) => props.actions?.(row, state))}
        />
      )}
      {report && since === undefined && props.charts && (
        <WhenSeen height={360}>
          <Suspense fallback={<Skeleton active />}>{props.charts(report, state)}</Suspense>
        </WhenSeen>
      )}
    </ReportFrame>
  )
}

/** From one's own region down to the one that is shown. */
export function regionCrumbs(
  regions: RegionTree,
  here: string,
  top: string | undefined,
  path: string,
  state: ReportState,
  last?: string,
): Crumb[] {
  const steps = regions.path(here, top).map((code) => ({
    label: regions.name(code),
    to: path,
    search: kept(state, { region: code }),
  }))
  if (last !== undefined) return [...steps, { label: last }]
  return steps.map((step, at) => (at === steps.length - 1 ? { label: step.label } : step))
}
