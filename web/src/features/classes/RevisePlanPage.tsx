import { useNavigate } from '@tanstack/react-router'
import { Alert, App, Skeleton } from 'antd'
import { api, commandHeaders, data } from '../../api/client'
import type { PlanWithTeachers } from '../../api/schema'
import { LinkButton } from '../../components/LinkButton'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useText } from '../../lib/messages'
import { PlanForm, type Unfinished } from './PlanForm'
import { planTexts } from './plan.messages'
import { useClass, usePlanId } from './useClass'

/** Revises a rejected plan, which is then decided on anew (PLAN-6). */
export default function RevisePlanPage() {
  const t = useText(planTexts)
  const plan = usePlanId()
  const answer = useClass(plan)
  return (
    <Page title={t.reviseTitle} intro={t.reviseIntro}>
      <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
      {answer.isPending && <Skeleton active />}
      {answer.data && <Revision plan={answer.data} />}
    </Page>
  )
}

function Revision({ plan }: { plan: PlanWithTeachers }) {
  const t = useText(planTexts)
  const navigate = useNavigate()
  const { message } = App.useApp()
  if (plan.status !== 'rejected') {
    return (
      <Alert
        type="warning"
        showIcon
        title={t.decided(plan.status_label)}
        action={<LinkButton to={`/classes/${plan.plan}`}>{t.back}</LinkButton>}
      />
    )
  }
  return (
    <>
      {plan.opinion && <Alert type="warning" showIcon className="free-text" title={t.opinion(plan.opinion)} />}
      <PlanForm
        draft={`plan.${plan.plan}.${plan.revision}`}
        initial={askedBefore(plan)}
        submit={t.resend}
        give={(body, id) =>
          data(
            api.POST('/api/v1/training-plans/{plan}/revisions', {
              params: { path: { plan: plan.plan } },
              body,
              headers: commandHeaders(id, plan.version),
            }),
          )
        }
        onDone={() => {
          message.success(t.sent)
          navigate({ to: `/classes/${plan.plan}` })
        }}
      />
    </>
  )
}

function askedBefore(plan: PlanWithTeachers): Unfinished {
  return {
    training_year: plan.training_year,
    name: plan.name,
    audience: plan.audience,
    hours: plan.hours,
    planned: plan.planned,
    enrolment: { from: plan.enrolment_from, to: plan.enrolment_to },
    training: { from: plan.training_from, to: plan.training_to },
    exam: { from: plan.exam_from, to: plan.exam_to },
    place: plan.place,
    teachers: plan.teachers,
  }
}
