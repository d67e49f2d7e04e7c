import { Flex, Select, Skeleton } from 'antd'
import { api, data } from '../../api/client'
import type { FigureLearner } from '../../api/schema'
import { Figure } from '../../components/Figure'
import { type FigureColumn, figureTexts } from '../../components/figure.messages'
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
import { ReportBar } from './ReportBar'
import { ReportFrame } from './ReportFrame'
import { ReportList } from './ReportList'
import { reportTexts } from './reports.messages'
import { useCursorPages } from './useCursorPages'
import { kept, useReportState } from './useReportState'

const COLUMNS = [
  'roster',
  'persons',
  'qualified',
  'attendances',
  'face_to_face',
  'face_to_face_passes',
  'face_to_face_persons',
  'online',
  'online_passes',
  'online_persons',
  'equivalence_passes',
  'equivalence_persons',
] as const satisfies readonly FigureColumn[]

/** The learners behind a figure of 继续教育情况统计, with how much of it is each one's. */
export default function ContinuingLearnersPage() {
  const t = useText(reportTexts)
  const names = useText(figureTexts).columns
  const me = useMe()
  const regions = useRegions()
  const state = useReportState()
  const [url] = useUrlState()
  const column = COLUMNS.find((one) => one === url.column) ?? 'persons'
  const { year, region, asOf } = state
  const asked = { training_year: year ?? 0, region, asOf, column }
  const { answer, ...pages } = useCursorPages(
    ['report', 'continuing-learners', asked],
    (page) => data(api.GET('/api/v1/reports/continuing/learners', { params: { query: { ...asked, ...page } } })),
    year !== undefined,
  )
  const report = answer.data
  const here = region ?? report?.region
  const top = me.role === 'office' ? me.region : undefined
  const columns: Column<FigureLearner>[] = [
    { key: 'name', title: t.person, render: (row) => <LearnerLink learner={row.learner} name={row.name} /> },
    { key: 'id', title: t.idNumber, render: (row) => row.id_masked },
    { key: 'region', title: t.region, render: (row) => row.region_name },
    { key: 'amount', title: names[column], align: 'right', render: (row) => row.amount },
    {
      key: 'history',
      title: t.actions,
      render: (row) => <HistoryButton kind="learner" id={row.learner} name={row.name} />,
    },
  ]
  return (
    <ReportFrame
      title={t.continuingLearners(names[column])}
      crumbs={here ? regionCrumbs(regions, here, top, '/reports/continuing', state, names[column]) : []}
      bar={
        <ReportBar state={state} asOf={report?.as_of}>
          <Flex gap={8} align="center">
            <span aria-hidden="true">{t.column}</span>
            <Select
              aria-label={t.column}
              value={column}
              style={{ width: 180 }}
              onChange={(chosen) => state.change({ column: chosen })}
              options={COLUMNS.map((one) => ({ value: one, label: names[one] }))}
            />
          </Flex>
        </ReportBar>
      }
      printed={t.printed(String(year ?? ''), here ? regions.name(here) : '', undefined)}
      asOf={report?.as_of}
      exportPath="/api/v1/reports/continuing/learners/export"
      exportQuery={{ ...kept({ ...state, since: undefined }), column }}
      personal
    >
      <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
      {!report && !answer.error && <Skeleton active paragraph={{ rows: 8 }} title={false} />}
      {report && here && (
        <>
          <div>
            {t.total}{' '}
            <Figure
              report="continuing"
              column={column}
              year={report.training_year}
              scope={{ region: here }}
              name={regions.name(here)}
              asOf={asOf}
              value={report.total}
            />
          </div>
          <ReportList
            caption={names[column]}
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
}
