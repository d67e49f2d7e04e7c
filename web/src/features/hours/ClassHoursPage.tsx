import { Link, useParams } from '@tanstack/react-router'
import { Alert, Breadcrumb, Card, Flex, Skeleton, Space } from 'antd'
import { HistoryButton } from '../../components/History'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import { ClassActions } from '../../components/plan/ClassActions'
import { PlanFacts } from '../../components/plan/PlanFacts'
import { planTexts } from '../../components/plan/plan.messages'
import { Submissions } from '../../components/plan/Submissions'
import { usePlan } from '../../components/plan/usePlan'
import { useText } from '../../lib/messages'
import { hoursTexts } from './hours.messages'

/** The hours of one class: everything that was submitted, what a resubmission changed, and the decision (O3). */
export default function ClassHoursPage() {
  const t = useText(hoursTexts)
  const words = useText(planTexts)
  const { plan: id = '' } = useParams({ strict: false }) as { plan?: string }
  const { answer, plan, actions, office } = usePlan(id)
  const title = office ? t.title : t.titleRead
  if (!plan) {
    return (
      <Page title={title}>
        {answer.isPending ? (
          <Skeleton active paragraph={{ rows: 8 }} />
        ) : (
          <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
        )}
      </Page>
    )
  }
  return (
    <Flex vertical gap={12}>
      <Breadcrumb items={[{ title: <Link to="/hours">{title}</Link> }, { title: plan.name }]} />
      <Page
        title={words.named(plan.point_name, plan.name)}
        extra={
          <Space wrap>
            <ClassActions plan={plan} actions={actions} />
            <Link to={`/plans/${plan.plan}`}>{t.class}</Link>
            <HistoryButton kind="training_plan" id={plan.plan} name={plan.name} />
          </Space>
        }
      >
        {plan.irregular_windows && <Alert type="warning" showIcon title={words.irregular} />}
        <Card size="small">
          <PlanFacts plan={plan} />
        </Card>
        <Card size="small" title={t.submissions}>
          <Submissions plan={plan} />
        </Card>
      </Page>
    </Flex>
  )
}
