import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Input, Skeleton } from 'antd'
import { useMemo } from 'react'
import { api, data } from '../../api/client'
import type { ClassLearner } from '../../api/schema'
import { Figure } from '../../components/Figure'
import { type Filter, FilterBar } from '../../components/FilterBar'
import { figureTexts } from '../../components/figure.messages'
import { HistoryButton } from '../../components/History'
import type { Column } from '../../components/ListPage'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useRegions } from '../../components/regions'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { useUrlState } from '../../lib/urlState'
import { CursorPager } from './CursorPager'
import { LearnerLink } from './LearnerLink'
import { regionCrumbs } from './RegionReport'
import { DayChoice } from './ReportBar'
import { type Crumb, ReportFrame } from './ReportFrame'
import { ReportList } from './ReportList'
import { reportTexts } from './reports.messages'
import { scoreText } from './score'
import { useCursorPages } from './useCursorPages'
import { kept, useReportState } from './useReportState'

/** The learners of one class (O13): the last step down, from where a learner and his events are one click away. */
export default function ClassLearnersPage() {
  const t = useText(reportTexts)
  const names = useText(figureTexts).columns
  const me = useMe()
  const regions = useRegions()
  const params = useParams({ strict: false }) as { class?: string }
  const plan = params.class ?? ''
  const state = useReportState()
  const [url] = useUrlState()
  const asked = { name: url.name || undefined, id_number: url.id_number || undefined, asOf: state.asOf }
  const { answer, ...pages } = useCursorPages(['report', 'class-learners', plan, asked], (page) =>
    data(
      api.GET('/api/v1/reports/classes/{class}/learners', {
        params: { path: { class: plan }, query: { ...asked, ...page } },
      }),
    ),
  )
  const answered = useQuery({
    queryKey: ['name', 'plan', plan],
    queryFn: () => data(api.GET('/api/v1/training-plans/{plan}', { params: { path: { plan } } })),
    staleTime: 5 * 60_000,
  })
  const found = answered.data
  const report = answer.data
  const filters = useMemo<Filter[]>(
    () => [
      { name: 'name', label: t.person, input: <Input allowClear maxLength={200} /> },
      { name: 'id_number', label: t.idNumber, input: <Input allowClear maxLength={18} /> },
    ],
    [t],
  )
  const columns: Column<ClassLearner>[] = [
    { key: 'name', title: t.person, render: (row) => <LearnerLink learner={row.learner} name={row.name} /> },
    { key: 'id', title: t.idNumber, render: (row) => row.id_masked },
    { key: 'on', title: t.enrolledOn, render: (row) => row.enrolled_on },
    { key: 'score', title: t.score, align: 'right', render: (row) => scoreText(row.score, t.absent) },
    { key: 'passed', title: t.passed, render: (row) => (row.passed ? t.yes : t.no) },
  ]
  if (me.role !== 'point') {
    columns.push({
      key: 'history',
      title: t.actions,
      render: (row) => <HistoryButton kind="learner" id={row.learner} name={row.name} />,
    })
  }
  const title = report?.class_name ?? found?.name ?? t.training
  return (
    <ReportFrame
      title={title}
      crumbs={crumbs()}
      bar={<FilterBar filters={filters} />}
      printed={t.printed(String(report?.training_year ?? ''), found ? `${found.point_name}` : '', undefined)}
      asOf={report?.as_of}
      extra={
        <>
          <DayChoice state={state} asOf={report?.as_of} />
          <Link to={me.role === 'point' ? '/classes/$plan' : '/plans/$plan'} params={{ plan } as never}>
            {t.openClass}
          </Link>
          <HistoryButton kind="training_plan" id={plan} name={title} />
        </>
      }
      exportPath={`/api/v1/reports/classes/${plan}/learners/export`}
      exportQuery={Object.fromEntries(
        Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined),
      )}
      rows={report?.enrolled}
      personal
    >
      <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
      {!report && !answer.error && <Skeleton active paragraph={{ rows: 8 }} title={false} />}
      {report && (
        <>
          <div>
            {names.enrolled}{' '}
            <Figure
              report="training"
              column="enrolled"
              year={report.training_year}
              scope={{ class: plan }}
              name={report.class_name}
              asOf={state.asOf}
              value={report.enrolled}
            />
          </div>
          <ReportList
            caption={report.class_name}
            rows={report.rows}
            rowKey={(row) => row.learner}
            columns={columns}
            loading={answer.isPlaceholderData}
          />
          <CursorPager pages={pages} shown={report.rows.length} />
        </>
      )}
    </ReportFrame>
  )

  function crumbs(): Crumb[] {
    if (!found) return []
    if (me.role === 'point') return [{ label: t.training, to: '/reports/my-point' }, { label: found.name }]
    const here = state.region ?? found.office
    const top = me.role === 'office' ? me.region : undefined
    return [
      ...regionCrumbs(regions, here, top, '/reports/training', state, t.pointsOf).map((crumb) =>
        crumb.to ? crumb : { ...crumb, to: '/reports/training/points', search: kept(state, { region: here }) },
      ),
      {
        label: found.point_name,
        to: `/reports/training/points/${found.point}`,
        search: kept(state, { region: here }),
      },
      { label: found.name },
    ]
  }
}
