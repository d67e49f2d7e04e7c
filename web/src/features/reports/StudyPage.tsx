import { Link } from '@tanstack/react-router'
import { Input, Skeleton } from 'antd'
import { useMemo } from 'react'
import { api, data } from '../../api/client'
import type { StudyRow } from '../../api/schema'
import { type Filter, FilterBar } from '../../components/FilterBar'
import type { Column } from '../../components/ListPage'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useRegions } from '../../components/regions'
import { CascadingSelect, YesNoSelect } from '../../components/selects'
import { gradeTexts } from '../../lib/grades'
import { useText } from '../../lib/messages'
import { useUrlState } from '../../lib/urlState'
import { CursorPager } from './CursorPager'
import { LearnerLink } from './LearnerLink'
import { DayChoice } from './ReportBar'
import { ReportFrame } from './ReportFrame'
import { ReportList } from './ReportList'
import { reportTexts } from './reports.messages'
import { scoreText } from './score'
import { useCursorPages } from './useCursorPages'
import { kept, useReportState, useYearDefault } from './useReportState'

const CHOSEN = ['point', 'class', 'name', 'id_number', 'passed'] as const

/** 面授学习统计 (O11): learner by learner, chosen by 年度 > 地区 > 面授点 > 培训班. */
export default function StudyPage() {
  const t = useText(reportTexts)
  const grades = useText(gradeTexts)
  const regions = useRegions()
  const state = useReportState()
  const [url] = useUrlState()
  const { year, region, asOf } = state
  const chosen = Object.fromEntries(CHOSEN.map((name) => [name, url[name] || undefined]))
  const asked = {
    training_year: year ?? 0,
    region,
    asOf,
    ...chosen,
    passed: url.passed === undefined ? undefined : url.passed === 'true',
  }
  const { answer, ...pages } = useCursorPages(
    ['report', 'study', asked],
    (page) => data(api.GET('/api/v1/reports/learners', { params: { query: { ...asked, ...page } } })),
    year !== undefined,
  )
  const report = answer.data
  const filters = useMemo<Filter[]>(
    () => [
      {
        name: 'cascade',
        names: ['training_year', 'region', 'point', 'class'],
        label: t.where,
        input: <CascadingSelect />,
      },
      { name: 'name', label: t.person, input: <Input allowClear maxLength={200} style={{ width: 140 }} /> },
      { name: 'id_number', label: t.idNumber, input: <Input allowClear maxLength={18} style={{ width: 190 }} /> },
      { name: 'passed', label: t.passed, input: <YesNoSelect /> },
    ],
    [t],
  )
  const defaults = useYearDefault(year)

  const columns: Column<StudyRow>[] = [
    { key: 'name', title: t.person, render: (row) => <LearnerLink learner={row.learner} name={row.name} /> },
    { key: 'id', title: t.idNumber, render: (row) => row.id_masked },
    { key: 'unit', title: t.unit, render: (row) => row.unit },
    { key: 'trade', title: t.trade, render: (row) => row.trade },
    { key: 'grade', title: t.grade, render: (row) => (row.grade ? grades[row.grade] : '') },
    {
      key: 'class',
      title: t.class,
      render: (row) => (
        <Link
          to="/reports/training/classes/$class"
          params={{ class: row.class } as never}
          search={kept({ ...state, since: undefined }) as never}
        >
          {row.class_name}
        </Link>
      ),
    },
    { key: 'score', title: t.score, align: 'right', render: (row) => scoreText(row.score, t.absent) },
    { key: 'passed', title: t.passed, render: (row) => (row.passed ? t.yes : t.no) },
    { key: 'hours', title: t.hours, align: 'right', render: (row) => row.hours },
  ]
  const here = region ?? report?.region
  return (
    <ReportFrame
      title={t.study}
      bar={<FilterBar filters={filters} defaults={defaults} />}
      printed={t.printed(String(year ?? ''), here ? regions.name(here) : '', undefined)}
      asOf={report?.as_of}
      extra={<DayChoice state={state} asOf={report?.as_of} />}
      exportPath="/api/v1/reports/learners/export"
      exportQuery={{
        ...kept({ ...state, since: undefined }),
        ...Object.fromEntries(
          Object.entries(chosen).filter((entry): entry is [string, string] => entry[1] !== undefined),
        ),
      }}
      personal
    >
      <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
      {!report && !answer.error && <Skeleton active paragraph={{ rows: 8 }} title={false} />}
      {report && (
        <>
          <ReportList
            caption={t.study}
            rows={report.rows}
            rowKey={(row) => `${row.class} ${row.learner}`}
            columns={columns}
            loading={answer.isPlaceholderData}
          />
          <CursorPager pages={pages} shown={report.rows.length} />
        </>
      )}
    </ReportFrame>
  )
}
