import { Alert, Card, Flex, Skeleton } from 'antd'
import type { PlanAction, PlanWithTeachers } from '../../api/schema'
import { LinkButton } from '../../components/LinkButton'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useText } from '../../lib/messages'
import { hoursTexts } from './hours.messages'
import { SubmissionList } from './SubmissionList'
import { SubmitHours } from './SubmitHours'
import { useRoster } from './useRoster'
import { useSubmissions } from './useSubmissions'

/** Hours of a class: submit them, and what became of each submission (P5, CLASS-6, CLASS-7). */
export function HoursTab({
  plan,
  actions,
  unsaved,
}: {
  plan: PlanWithTeachers
  actions: PlanAction[]
  unsaved: number
}) {
  const t = useText(hoursTexts)
  const roster = useRoster(plan.plan)
  const submissions = useSubmissions(plan)
  if (roster.isPending) return <Skeleton active />
  if (!roster.data) return <ProblemAlert error={roster.error} onRetry={() => roster.refetch()} />
  return (
    <Flex vertical gap={16}>
      {!actions.includes('submit_hours') && <Alert type="info" showIcon title={why(plan, t)} />}
      {actions.includes('submit_hours') && unsaved > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t.unsaved(unsaved)}
          action={
            <LinkButton to={`/classes/${plan.plan}`} search={{ tab: 'scores' }}>
              {t.toScores}
            </LinkButton>
          }
        />
      )}
      {actions.includes('submit_hours') && unsaved === 0 && (
        <SubmitHours key={plan.submission} plan={plan} learners={roster.data} />
      )}
      <Card title={<h2>{t.submissions}</h2>}>
        <ProblemAlert error={submissions.error} onRetry={() => submissions.refetch()} />
        {plan.submission === 0 && t.none}
        {submissions.data && <SubmissionList submissions={submissions.data} learners={roster.data} />}
      </Card>
    </Flex>
  )
}

function why(plan: PlanWithTeachers, t: (typeof hoursTexts)['zh-CN']): string {
  switch (plan.status) {
    case 'awaiting_confirmation':
      return t.waiting
    case 'ended':
      return t.over
    case 'in_training':
    case 'returned':
      return t.early(plan.training_to)
    default:
      return t.notStarted
  }
}
