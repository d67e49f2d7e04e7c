import { Button, type ButtonProps, Form, Input, Space } from 'antd'
import { useState } from 'react'
import { api, commandHeaders, data } from '../../api/client'
import type { Plan, PlanAction } from '../../api/schema'
import { CommandModal } from '../../components/CommandModal'
import { HistoryButton } from '../../components/History'
import { LinkButton } from '../../components/LinkButton'
import { dayOf } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { classesTexts } from './classes.messages'
import { planTexts } from './plan.messages'

type Own = 'withdraw' | 'cancel' | 'start'
type Elsewhere = 'revise' | 'enrol' | 'enter_scores' | 'submit_hours'

/** In the order in which a class is worked on; what an office does is not among them. */
const ORDER: (Own | Elsewhere)[] = ['revise', 'enrol', 'start', 'enter_scores', 'submit_hours', 'withdraw', 'cancel']

/** What the point may do to a plan or class, as the service says. In a list beside its history; on its page as buttons. */
export function ClassActions({ plan, actions, page = false }: { plan: Plan; actions: PlanAction[]; page?: boolean }) {
  const t = useText(classesTexts)
  const [open, setOpen] = useState<Own>()
  const shown = ORDER.filter((action) => actions.includes(action))
  const look = (action: Own | Elsewhere): ButtonProps => ({
    type: !page ? 'link' : action === shown[0] && action !== 'withdraw' && action !== 'cancel' ? 'primary' : 'default',
    size: page ? 'middle' : 'small',
    children: t.actions[action],
    'aria-label': page ? undefined : t.actionOn(t.actions[action], plan.name),
  })
  return (
    <Space wrap size={page ? 8 : 0} className={page ? 'class-actions' : 'row-actions'}>
      {shown.map((action) =>
        isOwn(action) ? (
          <Button key={action} {...look(action)} onClick={() => setOpen(action)} />
        ) : (
          <LinkButton key={action} {...look(action)} {...placeOf(plan.plan, action)} />
        ),
      )}
      {!page && <HistoryButton kind="training_plan" id={plan.plan} name={plan.name} />}
      <ActionWindows plan={plan} open={open} onClose={() => setOpen(undefined)} />
    </Space>
  )
}

function isOwn(action: Own | Elsewhere): action is Own {
  return action === 'withdraw' || action === 'cancel' || action === 'start'
}

/** Where a step of the work is done. */
function placeOf(plan: string, action: Elsewhere): { to: string; search?: Record<string, string> } {
  switch (action) {
    case 'revise':
      return { to: `/classes/${plan}/revise` }
    case 'enrol':
      return { to: `/classes/${plan}`, search: { tab: 'roster' } }
    case 'enter_scores':
      return { to: `/classes/${plan}`, search: { tab: 'scores' } }
    case 'submit_hours':
      return { to: `/classes/${plan}`, search: { tab: 'hours' } }
  }
}

/** The commands that need no page: withdraw (PLAN-9), cancel (PLAN-9), start (CLASS-4). */
function ActionWindows({ plan, open, onClose }: { plan: Plan; open: Own | undefined; onClose: () => void }) {
  const t = useText(classesTexts)
  const p = useText(planTexts)
  const path = { plan: plan.plan }
  const header = (id: string) => commandHeaders(id, plan.version)
  const today = dayOf(new Date().toISOString())
  return (
    <>
      <CommandModal
        title={t.withdrawTitle}
        open={open === 'withdraw'}
        onClose={onClose}
        submit={t.actions.withdraw}
        danger
        done={t.withdrawn}
        give={(_, id) =>
          data(api.POST('/api/v1/training-plans/{plan}/withdrawal', { params: { path }, headers: header(id) }))
        }
      >
        <p className="free-text">{t.withdrawWhat(plan.name)}</p>
      </CommandModal>
      <CommandModal<{ reason: string }, unknown>
        title={t.cancelTitle}
        open={open === 'cancel'}
        onClose={onClose}
        submit={t.actions.cancel}
        danger
        done={t.cancelled}
        give={(body, id) =>
          data(api.POST('/api/v1/training-plans/{plan}/cancellation', { params: { path }, body, headers: header(id) }))
        }
      >
        <p className="free-text">{t.cancelWhat(plan.name)}</p>
        <Form.Item name="reason" label={t.reason} rules={[{ required: true, message: p.required }]}>
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </CommandModal>
      <CommandModal
        title={t.startTitle}
        open={open === 'start'}
        onClose={onClose}
        submit={t.actions.start}
        done={t.started}
        give={(_, id) =>
          data(api.POST('/api/v1/training-plans/{plan}/start', { params: { path }, headers: header(id) }))
        }
      >
        <p className="free-text">{t.startWhat(plan.name, plan.enrolled)}</p>
        {plan.enrolment_to >= today && <p>{t.startStops(plan.enrolment_to)}</p>}
        <p>{t.startThen}</p>
      </CommandModal>
    </>
  )
}
