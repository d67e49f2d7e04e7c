import { Button, Card, Grid, Table, type TableColumnsType, Typography } from 'antd'
import { useMemo, useState } from 'react'
import { api, commandHeaders, data } from '../../api/client'
import type { Enrolment, PlanWithTeachers, Score } from '../../api/schema'
import { CommandModal } from '../../components/CommandModal'
import { useText } from '../../lib/messages'
import { isPass, tally } from '../../lib/scores'
import { hoursTexts } from './hours.messages'

type Texts = (typeof hoursTexts)['zh-CN']

/** Chooses whose hours are submitted, with the count against what is allowed, and submits them (CLASS-6). */
export function SubmitHours({ plan, learners }: { plan: PlanWithTeachers; learners: Enrolment[] }) {
  const t = useText(hoursTexts)
  const wide = Grid.useBreakpoint().md !== false
  const [open, setOpen] = useState(false)
  const scored = useMemo(() => learners.filter(hasScore), [learners])
  const [chosen, setChosen] = useState(() => firstChoice(plan, scored))
  // Who left the class, or has no score any more, is no longer among the chosen.
  const sent = scored.filter((one) => chosen.has(one.learner))
  const allowed = plan.allowed ?? 0
  const columns = useMemo(() => columnsOf(t, wide), [t, wide])
  const label = plan.submission > 0 ? t.again(sent.length) : t.submit(sent.length)
  return (
    <Card title={<h2>{t.choose}</h2>} className="submit-hours">
      {scored.length < learners.length && <p>{t.scoreless(learners.length - scored.length)}</p>}
      <Table<Enrolment>
        size="small"
        rowKey="learner"
        dataSource={learners}
        columns={columns}
        aria-label={t.learners}
        pagination={learners.length > 100 ? { pageSize: 100, showSizeChanger: false } : false}
        rowSelection={{
          selectedRowKeys: sent.map((one) => one.learner),
          onChange: (keys) => setChosen(new Set(keys.map(String))),
          getCheckboxProps: (row) => ({ disabled: !hasScore(row), 'aria-label': row.name }),
        }}
      />
      <div className="action-bar">
        <Button type="primary" disabled={sent.length === 0} onClick={() => setOpen(true)}>
          {label}
        </Button>
        <span role="status">
          {t.count(sent.length, allowed)}
          {sent.length > allowed && (
            <Typography.Text type="danger"> · {t.tooMany(sent.length - allowed)}</Typography.Text>
          )}
        </span>
      </div>
      <CommandModal
        title={t.submitTitle}
        open={open}
        onClose={() => setOpen(false)}
        submit={t.confirm}
        done={t.submitted}
        give={(_, id) => submit(plan, sent, id)}
      >
        <p className="free-text">{t.submitWhat(plan.name, sent.length)}</p>
        <p>{t.parts(tally(sent.map(scoreOf)))}</p>
        <p>{t.submitThen(plan.hours)}</p>
      </CommandModal>
    </Card>
  )
}

function hasScore(one: Enrolment): boolean {
  return one.absent || one.score != null
}

/** The result of somebody who has one. */
function scoreOf(one: Enrolment): Score {
  return one.absent ? 'absent' : { mark: one.score ?? '' }
}

/** After a return those of the last submission, else everybody who has a result. */
function firstChoice(plan: PlanWithTeachers, scored: Enrolment[]): Set<string> {
  const first = plan.submission > 0 ? scored.filter((one) => one.reported) : scored
  return new Set(first.map((one) => one.learner))
}

function submit(plan: PlanWithTeachers, learners: Enrolment[], id: string) {
  return data(
    api.POST('/api/v1/training-plans/{plan}/submissions', {
      params: { path: { plan: plan.plan } },
      body: { learners: learners.map((one) => one.learner) },
      headers: commandHeaders(id, plan.version),
    }),
  )
}

function columnsOf(t: Texts, wide: boolean): TableColumnsType<Enrolment> {
  const columns: TableColumnsType<Enrolment> = [
    {
      key: 'name',
      title: t.name,
      render: (_, row) => (
        <span className="free-text">
          {row.name}
          {!wide && <small className="below figure">{row.id_masked}</small>}
        </span>
      ),
    },
    { key: 'id', title: t.id, render: (_, row) => <span className="figure">{row.id_masked}</span> },
    { key: 'unit', title: t.unit, render: (_, row) => row.unit_name },
    { key: 'score', title: t.score, align: 'right', render: (_, row) => (row.absent ? t.absent : row.score) },
    { key: 'result', title: t.result, render: (_, row) => result(row, t) },
  ]
  return wide ? columns : columns.filter((column) => column.key !== 'id' && column.key !== 'unit')
}

function result(row: Enrolment, t: Texts): string {
  if (!hasScore(row)) return t.noScore
  if (row.absent) return t.absent
  return isPass(scoreOf(row)) ? t.pass : t.fail
}
