import { useQuery } from '@tanstack/react-query'
import { Empty, Flex, Skeleton, Table, Typography } from 'antd'
import type { Plan } from '../../api/schema'
import { ProblemAlert } from '../../components/ProblemAlert'
import { PlanName } from '../../components/plan/PlanName'
import { planTexts } from '../../components/plan/plan.messages'
import { StatusTag } from '../../components/StatusTag'
import { useText } from '../../lib/messages'
import { type PastPlan, type PastYear, readPast } from './past'
import { plansTexts } from './plans.messages'

/** What the point of a plan planned, held and achieved before, so that a decision rests on something. */
export function PastRecord({ plan }: { plan: Plan }) {
  const t = useText(plansTexts)
  const words = useText(planTexts)
  const past = useQuery({ queryKey: ['past', plan.point, plan.plan], queryFn: () => readPast(plan) })
  if (past.isPending) return <Skeleton active />
  if (!past.data) return <ProblemAlert error={past.error} onRetry={() => past.refetch()} />
  const { years, plans, total } = past.data
  if (plans.length === 0) return <Empty description={t.pastNone} image={Empty.PRESENTED_IMAGE_SIMPLE} />
  return (
    <Flex vertical gap={12}>
      <Table<PastYear>
        size="small"
        rowKey="year"
        aria-label={t.pastYears}
        dataSource={years}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: words.year, dataIndex: 'year' },
          { title: t.plans, dataIndex: 'plans', align: 'right' },
          { title: words.planned, dataIndex: 'planned', align: 'right' },
          { title: words.approved, dataIndex: 'approved', align: 'right' },
          { title: words.enrolled, dataIndex: 'enrolled', align: 'right' },
          { title: t.classesHeld, dataIndex: 'classesHeld', align: 'right' },
          { title: t.trained, dataIndex: 'trained', align: 'right' },
          { title: t.passed, dataIndex: 'passed', align: 'right' },
          { title: t.passRate, dataIndex: 'passRate', align: 'right' },
        ]}
      />
      <Table<PastPlan>
        size="small"
        rowKey="plan"
        aria-label={t.pastClasses}
        dataSource={plans}
        pagination={plans.length > 5 ? { pageSize: 5, showSizeChanger: false, size: 'small' } : false}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: words.year, dataIndex: 'training_year' },
          { title: words.name, render: (_, one) => <PlanName plan={one} bare /> },
          { title: words.result, render: (_, one) => <StatusTag status={one.status} label={one.status_label} /> },
          { title: words.planned, dataIndex: 'planned', align: 'right' },
          { title: words.approved, align: 'right', render: (_, one) => one.approved ?? '—' },
          { title: words.enrolled, dataIndex: 'enrolled', align: 'right' },
          { title: t.passed, align: 'right', render: (_, one) => one.passed ?? '—' },
        ]}
      />
      {total > plans.length && <Typography.Text type="secondary">{t.pastTotal(plans.length, total)}</Typography.Text>}
    </Flex>
  )
}
