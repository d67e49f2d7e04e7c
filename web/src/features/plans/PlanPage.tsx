import { Link, useParams } from '@tanstack/react-router'
import { Alert, Breadcrumb, Card, Col, Flex, Row, Skeleton, Space, Tabs } from 'antd'
import type { PlanDetail } from '../../api/schema'
import { HistoryTimeline } from '../../components/History'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import { ClassActions } from '../../components/plan/ClassActions'
import { planTexts } from '../../components/plan/plan.messages'
import { Submissions } from '../../components/plan/Submissions'
import { usePlan } from '../../components/plan/usePlan'
import { StatusTag } from '../../components/StatusTag'
import { useLatch } from '../../lib/latch'
import { useText } from '../../lib/messages'
import { useUrlState } from '../../lib/urlState'
import { Adjustments } from './Adjustments'
import { DecideForm } from './DecideForm'
import { PastRecord } from './PastRecord'
import { PlanContent } from './PlanContent'
import { plansTexts } from './plans.messages'
import { Roster } from './Roster'

/** Everything about a plan and its class: what it asks for, what was decided, who is in it, what was submitted and what happened to it. */
export default function PlanPage() {
  const t = useText(plansTexts)
  const words = useText(planTexts)
  const { plan: id = '' } = useParams({ strict: false }) as { plan?: string }
  const { answer, plan, actions, office } = usePlan(id)
  const [decides, decided] = useLatch(actions.includes('approve') || actions.includes('reject'), id)
  if (!plan) {
    return (
      <Page title={office ? t.title : t.titleRead}>
        {answer.isPending ? (
          <Skeleton active paragraph={{ rows: 8 }} />
        ) : (
          <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
        )}
      </Page>
    )
  }
  const name = words.named(plan.point_name, plan.name)
  return (
    <Flex vertical gap={12}>
      <Breadcrumb
        items={[{ title: <Link to="/plans">{office ? t.title : t.titleRead}</Link> }, { title: plan.name }]}
      />
      <Page
        title={name}
        extra={
          <Space wrap>
            <StatusTag status={plan.status} label={plan.status_label} />
            <ClassActions plan={plan} actions={actions} />
          </Space>
        }
      >
        {plan.irregular_windows && <Alert type="warning" showIcon title={words.irregular} />}
        <Card size="small" title={t.facts}>
          <PlanContent plan={plan} />
        </Card>
        {(decides || plan.status === 'awaiting_approval') && (
          <Row gutter={[16, 16]}>
            {decides && (
              <Col xs={24} xl={9}>
                <Card size="small" title={t.decide}>
                  <DecideForm key={id} plan={plan} onDone={decided} />
                </Card>
              </Col>
            )}
            <Col xs={24} xl={decides ? 15 : 24}>
              <Card size="small" title={t.past}>
                <PastRecord plan={plan} />
              </Card>
            </Col>
          </Row>
        )}
        <Sections plan={plan} />
      </Page>
    </Flex>
  )
}

function Sections({ plan }: { plan: PlanDetail }) {
  const t = useText(plansTexts)
  const [url, change] = useUrlState()
  return (
    <Card size="small">
      <Tabs
        aria-label={t.sections}
        activeKey={url.tab ?? 'learners'}
        onChange={(tab) => change({ tab, page: undefined, size: undefined, sort: undefined })}
        destroyOnHidden
        items={[
          { key: 'learners', label: `${t.learners} (${plan.enrolled})`, children: <Roster plan={plan} /> },
          { key: 'hours', label: `${t.hoursTab} (${plan.submission})`, children: <Submissions plan={plan} /> },
          {
            key: 'adjustments',
            label: `${t.adjustments} (${plan.headcounts.length})`,
            children: <Adjustments plan={plan} />,
          },
          { key: 'history', label: t.history, children: <HistoryTimeline kind="training_plan" id={plan.plan} /> },
        ]}
      />
    </Card>
  )
}
