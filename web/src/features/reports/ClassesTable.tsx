import { Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { api, data } from '../../api/client'
import type { ClassRow, PlanStatus } from '../../api/schema'
import { Figure } from '../../components/Figure'
import { type FigureColumn, figureTexts } from '../../components/figure.messages'
import type { Column } from '../../components/ListPage'
import { ProblemAlert } from '../../components/ProblemAlert'
import { StatusTag } from '../../components/StatusTag'
import { statusTexts } from '../../lib/grades'
import { useText } from '../../lib/messages'
import { CursorPager } from './CursorPager'
import { DayNote } from './DayNote'
import { ReportList } from './ReportList'
import { reportTexts } from './reports.messages'
import { useCursorPages } from './useCursorPages'
import { kept, type ReportState } from './useReportState'

/** The classes of a point as they stood on the report's day; each leads to its learners, each figure to what it is made of. */
export function ClassesTable({
  point,
  state,
  name,
  status,
  caption,
  noted = false,
}: {
  point: string
  state: ReportState
  name?: string | undefined
  status?: string | undefined
  caption: string
  /** Whether the page says already which day it is about. */
  noted?: boolean
}) {
  const t = useText(reportTexts)
  const names = useText(figureTexts).columns
  const statuses = useText(statusTexts)
  const { year, asOf } = state
  const asked = { training_year: year ?? 0, name, status: status as PlanStatus | undefined, asOf }
  const { answer, ...pages } = useCursorPages(
    ['report', 'classes', point, asked],
    (page) =>
      data(
        api.GET('/api/v1/reports/points/{point}/classes', {
          params: { path: { point }, query: { ...asked, ...page } },
        }),
      ),
    year !== undefined,
  )
  const report = answer.data
  const figure = (row: ClassRow, column: FigureColumn, label: string, value: number) => (
    <Figure
      report="training"
      column={column}
      label={label}
      year={row.training_year}
      scope={{ class: row.class }}
      name={row.name}
      asOf={asOf}
      value={value}
    />
  )
  const window = ({ from, to }: ClassRow['training']) => (
    <>
      <span className="day">{from === to ? from : `${from} ${t.to}`}</span>{' '}
      {from !== to && <span className="day">{to}</span>}
    </>
  )
  const columns: Column<ClassRow>[] = [
    { key: 'year', title: t.year, render: (row) => row.training_year, wide: true },
    {
      key: 'name',
      title: t.className,
      width: 230,
      render: (row) => (
        <Link
          to="/reports/training/classes/$class"
          params={{ class: row.class } as never}
          search={kept(state, { point }) as never}
        >
          {row.name}
        </Link>
      ),
    },
    { key: 'enrolment', title: t.enrolment, render: (row) => window(row.enrolment), wide: true },
    { key: 'training', title: t.trainingWindow, render: (row) => window(row.training) },
    { key: 'exam', title: t.exam, render: (row) => window(row.exam), wide: true },
    {
      key: 'headcount',
      title: t.pairs.class,
      align: 'right',
      render: (row) => (
        <span className="figures">
          {figure(row, 'headcount_approved', t.approved, row.approved)} /{' '}
          {figure(row, 'headcount_allowed', names.headcount_allowed, row.allowed)} /{' '}
          {figure(row, 'enrolled', names.enrolled, row.enrolled)}
        </span>
      ),
    },
    {
      key: 'trained',
      title: names.trained,
      align: 'right',
      render: (row) => figure(row, 'trained', names.trained, row.trained),
    },
    {
      key: 'passed',
      title: names.passed,
      align: 'right',
      render: (row) => figure(row, 'passed', names.passed, row.passed),
    },
    {
      key: 'status',
      title: t.status,
      render: (row) => <StatusTag status={row.status} label={statuses[row.status]} />,
    },
  ]
  return (
    <>
      <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
      {!report && !answer.error && <Skeleton active paragraph={{ rows: 6 }} title={false} />}
      {report && (
        <>
          {!noted && <DayNote asOf={report.as_of} />}
          <ReportList
            caption={caption}
            rows={report.rows}
            rowKey={(row) => row.class}
            columns={columns}
            loading={answer.isPlaceholderData}
          />
          <CursorPager pages={pages} shown={report.rows.length} />
        </>
      )}
    </>
  )
}
