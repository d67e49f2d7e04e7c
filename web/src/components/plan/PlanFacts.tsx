import { Descriptions } from 'antd'
import type { Plan } from '../../api/schema'
import { useText } from '../../lib/messages'
import { commonTexts } from '../common.messages'
import { StatusTag } from '../StatusTag'
import { planTexts } from './plan.messages'

/** 计划/批准/允许上报, as the manual's lists write them. */
export function headcounts(plan: Plan): string {
  return [plan.planned, plan.approved, plan.allowed].map((count) => count ?? '—').join(' / ')
}

/** From the first to the last day, in the language of the screens; it breaks between the two where there is no room for both. */
export function Days({ from, to }: { from: string; to: string }) {
  const common = useText(commonTexts)
  if (from === to) return <span className="dates">{from}</span>
  return (
    <span className="dates">
      <span>{from}</span> <span>{`${common.to} ${to}`}</span>
    </span>
  )
}

/** What a decision about a plan or its class needs to be known of it, briefly. */
export function PlanFacts({ plan }: { plan: Plan }) {
  const t = useText(planTexts)
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, sm: 2 }}
      items={[
        { key: 'name', label: t.name, span: 'filled', children: t.named(plan.point_name, plan.name) },
        {
          key: 'result',
          label: t.result,
          children: <StatusTag status={plan.status} label={plan.status_label} />,
        },
        { key: 'headcounts', label: t.headcounts, children: headcounts(plan) },
        { key: 'training', label: t.training, children: <Days from={plan.training_from} to={plan.training_to} /> },
        { key: 'hours', label: t.hours, children: plan.hours },
      ]}
    />
  )
}
