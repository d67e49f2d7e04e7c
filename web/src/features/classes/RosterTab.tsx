import { IdcardOutlined, UploadOutlined } from '@ant-design/icons'
import { Button, Input, Space } from 'antd'
import { useMemo, useState } from 'react'
import { api, commandHeaders, data } from '../../api/client'
import type { Enrolment, PlanAction, PlanWithTeachers } from '../../api/schema'
import { CommandModal } from '../../components/CommandModal'
import { ImportWizard } from '../../components/ImportWizard'
import { type Column, ListPage } from '../../components/ListPage'
import { YesNoSelect } from '../../components/selects'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { EnrolModal } from './EnrolModal'
import { rosterTexts } from './roster.messages'

/** CLASS-3: until scores are submitted, and again after a return. */
const LEAVABLE = ['enrolling', 'in_training', 'returned']

/** Who is in a class (P2): enrol by ID number or by a list, and withdraw one. */
export function RosterTab({ plan, actions }: { plan: PlanWithTeachers; actions: PlanAction[] }) {
  const t = useText(rosterTexts)
  const [open, setOpen] = useState<'enrol' | 'import'>()
  const [leaving, setLeaving] = useState<Enrolment>()
  const columns = useMemo(() => columnsOf(t), [t])
  const filters = useMemo(
    () => [
      { name: 'name', label: t.name, input: <Input maxLength={100} /> },
      { name: 'id_number', label: t.id, input: <Input maxLength={18} /> },
      { name: 'withdrawn', label: t.withWithdrawn, input: <YesNoSelect /> },
    ],
    [t],
  )
  const close = () => setOpen(undefined)
  return (
    <>
      <ListPage<Enrolment>
        embedded
        title={t.title}
        name={`class-roster-${plan.plan}`}
        load={(query) =>
          data(api.GET('/api/v1/training-plans/{plan}/enrolments', { params: { path: { plan: plan.plan }, query } }))
        }
        rowKey={(row) => row.learner + row.enrolled_at}
        rowLabel={(row) => row.name}
        columns={columns}
        filters={filters}
        empty={t.empty}
        exportPath={`/api/v1/training-plans/${plan.plan}/enrolments/export`}
        personal
        actions={(row) =>
          !row.withdrawn_at && LEAVABLE.includes(plan.status) ? (
            <Space className="row-actions">
              <Button type="link" size="small" aria-label={t.withdrawOf(row.name)} onClick={() => setLeaving(row)}>
                {t.withdraw}
              </Button>
            </Space>
          ) : null
        }
        toolbar={
          actions.includes('enrol') && (
            <>
              <Button type="primary" icon={<IdcardOutlined />} onClick={() => setOpen('enrol')}>
                {t.enrol}
              </Button>
              <Button icon={<UploadOutlined />} onClick={() => setOpen('import')}>
                {t.import}
              </Button>
            </>
          )
        }
      />
      <EnrolModal plan={plan.plan} open={open === 'enrol'} onClose={close} />
      <ImportWizard kind="class_roster" plan={plan.plan} open={open === 'import'} onClose={close} />
      <CommandModal
        title={t.withdrawTitle}
        open={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        submit={t.withdraw}
        danger
        done={t.withdrawn}
        give={(_, id) => withdraw(plan, leaving as Enrolment, id)}
      >
        <p className="free-text">{t.withdrawWhat(leaving?.name ?? '')}</p>
      </CommandModal>
    </>
  )
}

function withdraw({ plan }: PlanWithTeachers, { learner }: Enrolment, id: string) {
  return data(
    api.DELETE('/api/v1/training-plans/{plan}/enrolments/{learner}', {
      params: { path: { plan, learner } },
      headers: commandHeaders(id),
    }),
  )
}

function columnsOf(t: (typeof rosterTexts)['zh-CN']): Column<Enrolment>[] {
  return [
    { key: 'name', title: t.name, sort: 'name', render: (row) => <span className="free-text">{row.name}</span> },
    { key: 'id', title: t.id, render: (row) => <span className="figure">{row.id_masked}</span> },
    { key: 'unit', title: t.unit, render: (row) => row.unit_name },
    { key: 'trade', title: t.trade, wide: true, render: (row) => row.trade_name },
    { key: 'grade', title: t.grade, wide: true, render: (row) => row.grade_label ?? t.none },
    {
      key: 'enrolled_at',
      title: t.enrolled,
      sort: 'enrolled_at',
      wide: true,
      render: (row) => instant(row.enrolled_at),
    },
    {
      key: 'score',
      title: t.score,
      sort: 'score',
      align: 'right',
      render: (row) => (row.absent ? t.absent : (row.score ?? t.none)),
    },
    {
      key: 'passed',
      title: t.passed,
      render: (row) => (row.passed == null ? t.none : row.passed ? t.yes : t.no),
    },
    {
      key: 'state',
      title: t.state,
      render: (row) => (row.withdrawn_at ? t.left(instant(row.withdrawn_at)) : t.inClass),
    },
  ]
}
