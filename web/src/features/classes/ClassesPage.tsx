import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Input, Segmented, Space } from 'antd'
import { useMemo } from 'react'
import { api, data } from '../../api/client'
import type { Plan, PlanAction, PlanStatus } from '../../api/schema'
import { LinkButton } from '../../components/LinkButton'
import { type Column, ListPage } from '../../components/ListPage'
import { StatusTag } from '../../components/StatusTag'
import { YearSelect } from '../../components/selects'
import { dayOf, span } from '../../lib/dates'
import { statusTexts } from '../../lib/grades'
import { useText } from '../../lib/messages'
import { useUrlState } from '../../lib/urlState'
import { ClassActions } from './ClassActions'
import { classesTexts } from './classes.messages'
import './classes.css'

type Row = Plan & { actions: PlanAction[] }

/** The point's own plans and classes (P6). */
export default function ClassesPage() {
  const t = useText(classesTexts)
  const [url] = useUrlState()
  const columns = useMemo(() => columnsOf(t), [t])
  const filters = useMemo(
    () => [
      { name: 'training_year', label: t.columns.year, input: <YearSelect /> },
      { name: 'name', label: t.columns.name, input: <Input maxLength={100} /> },
    ],
    [t],
  )
  return (
    <ListPage<Row>
      title={t.title}
      intro={t.intro}
      name="classes"
      load={(query) => data(api.GET('/api/v1/training-plans', { params: { query } }))}
      rowKey={(row) => row.plan}
      rowLabel={(row) => row.name}
      columns={columns}
      filters={filters}
      {...(url.status ? { fixed: { status: url.status } } : {})}
      extra={<StatusChoice />}
      actions={(row) => <ClassActions plan={row} actions={row.actions} />}
      exportPath="/api/v1/training-plans/export"
      empty={t.empty}
      toolbar={
        <Space wrap>
          <LinkButton to="/classes/new" type="primary" icon={<PlusOutlined />}>
            {t.report}
          </LinkButton>
          <Link to="/reports/my-point">{t.statistics}</Link>
        </Space>
      }
    />
  )
}

/** CLASS-4 as a row of choices; the address keeps the choice. */
function StatusChoice() {
  const t = useText(classesTexts)
  const statuses = useText(statusTexts)
  const [url, change] = useUrlState()
  return (
    <div className="status-choice">
      <Segmented
        aria-label={t.status}
        value={url.status ?? ''}
        onChange={(status) => change({ status: status || undefined, page: undefined })}
        options={[
          { value: '', label: t.all },
          ...SHOWN.map((status) => ({ value: status as string, label: statuses[status] })),
        ]}
      />
    </div>
  )
}

/** The states in the order in which a class goes through them (CLASS-4). */
const SHOWN: PlanStatus[] = [
  'awaiting_approval',
  'rejected',
  'enrolling',
  'in_training',
  'awaiting_confirmation',
  'returned',
  'ended',
  'withdrawn',
  'cancelled',
]

function columnsOf(t: (typeof classesTexts)['zh-CN']): Column<Row>[] {
  const days = (from: string, to: string) => <span className="days figure">{span(from, to, t.to)}</span>
  const count = (n: number | null | undefined) => (n == null ? '—' : String(n))
  return [
    { key: 'training_year', title: t.columns.year, sort: 'training_year', render: (row) => row.training_year },
    {
      key: 'name',
      title: t.columns.name,
      sort: 'name',
      render: (row) => (
        <Link to={`/classes/${row.plan}`} className="class-name">
          {row.name}
        </Link>
      ),
    },
    {
      key: 'status',
      title: t.columns.status,
      sort: 'status',
      render: (row) => <StatusTag status={row.status} label={row.status_label} />,
    },
    { key: 'audience', title: t.columns.audience, wide: true, render: (row) => row.audience_label },
    { key: 'hours', title: t.columns.hours, align: 'right', wide: true, render: (row) => row.hours },
    {
      key: 'enrolment',
      title: t.columns.enrolment,
      sort: 'enrolment_from',
      render: (row) => days(row.enrolment_from, row.enrolment_to),
    },
    {
      key: 'training',
      title: t.columns.training,
      sort: 'training_from',
      render: (row) => days(row.training_from, row.training_to),
    },
    {
      key: 'exam',
      title: t.columns.exam,
      sort: 'exam_from',
      wide: true,
      render: (row) => days(row.exam_from, row.exam_to),
    },
    {
      key: 'headcounts',
      title: t.columns.headcounts,
      sort: 'planned',
      align: 'right',
      render: (row) => (
        <span className="figure">{t.of(count(row.planned), count(row.approved), count(row.allowed))}</span>
      ),
    },
    {
      key: 'enrolled',
      title: t.columns.enrolled,
      align: 'right',
      render: (row) => (
        <Link to={`/classes/${row.plan}`} search={{ tab: 'roster' } as never} className="figure">
          {row.enrolled}
        </Link>
      ),
    },
    {
      key: 'reported_at',
      title: t.columns.reported,
      sort: 'reported_at',
      wide: true,
      render: (row) => dayOf(row.reported_at),
    },
  ]
}
