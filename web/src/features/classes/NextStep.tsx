import { Alert, type AlertProps } from 'antd'
import type { PlanAction, PlanWithTeachers } from '../../api/schema'
import { dayOf, instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { ClassActions } from './ClassActions'
import { classesTexts } from './classes.messages'
import { useSubmissions } from './useSubmissions'

type Texts = (typeof classesTexts)['zh-CN']

/** Tabs on which a step's own button stands already. */
const DONE_ON: Record<string, PlanAction[]> = {
  roster: ['enrol'],
  scores: ['enter_scores'],
  hours: ['submit_hours'],
}

/** What is to be done next with a plan or class, and the buttons for it. */
export function NextStep({ plan, actions, tab }: { plan: PlanWithTeachers; actions: PlanAction[]; tab: string }) {
  const t = useText(classesTexts)
  const submissions = useSubmissions(plan)
  const opinion = plan.status === 'rejected' ? plan.opinion : returned(plan, submissions.data)
  const shown = actions.filter((action) => !DONE_ON[tab]?.includes(action))
  return (
    <Alert
      className="next-step free-text"
      type={KINDS[plan.status] ?? 'info'}
      showIcon
      title={
        <>
          <strong>{t.next}</strong>
          <span>{advice(plan, t, dayOf(new Date().toISOString()))}</span>
        </>
      }
      description={
        <>
          {opinion && <p className="opinion">{t.advice.opinion(opinion)}</p>}
          <ClassActions plan={plan} actions={shown} page />
        </>
      }
    />
  )
}

const KINDS: Partial<Record<PlanWithTeachers['status'], AlertProps['type']>> = {
  rejected: 'warning',
  returned: 'warning',
  ended: 'success',
}

/** Why the office returned the hours, while they are returned. */
function returned(plan: PlanWithTeachers, submissions: ReturnType<typeof useSubmissions>['data']): string | undefined {
  if (plan.status !== 'returned') return undefined
  return submissions?.find((one) => one.submission === plan.submission)?.opinion ?? undefined
}

function advice(plan: PlanWithTeachers, t: Texts, today: string): string {
  switch (plan.status) {
    case 'awaiting_approval':
      return t.advice.awaiting(plan.office_name)
    case 'rejected':
      return t.advice.rejected
    case 'withdrawn':
      return t.advice.withdrawn
    case 'cancelled':
      return t.advice.cancelled
    case 'enrolling':
      return whileEnrolling(plan, t, today)
    case 'in_training':
      return today > plan.training_to ? t.advice.over(plan.training_to) : t.advice.training(plan.training_to)
    case 'awaiting_confirmation':
      return t.advice.submitted(plan.submission, instant(plan.submitted_at))
    case 'returned':
      return t.advice.returned
    case 'ended':
      return t.advice.ended(instant(plan.confirmed_at))
  }
}

function whileEnrolling(plan: PlanWithTeachers, t: Texts, today: string): string {
  const free = (plan.allowed ?? 0) - plan.enrolled
  if (today < plan.enrolment_from) return t.advice.opens(plan.enrolment_from)
  if (today > plan.enrolment_to) return t.advice.closed(plan.enrolment_to)
  return free > 0 ? t.advice.enrolling(plan.enrolment_to, free) : t.advice.full(plan.allowed ?? 0)
}
