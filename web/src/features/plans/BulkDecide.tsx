import type { Plan } from '../../api/schema'
import { BulkModal } from '../../components/BulkModal'
import { type ActionablePlan, approve, readPlan, reject } from '../../components/plan/calls'
import { planTexts } from '../../components/plan/plan.messages'
import { StatusTag } from '../../components/StatusTag'
import { oneByOne } from '../../lib/bulk'
import { useText } from '../../lib/messages'
import { plansTexts } from './plans.messages'

/** Approves or rejects the chosen plans: one command a plan, each with its own result (PLAN-5, PLAN-6). */
export function BulkDecide({
  verdict,
  plans,
  onClose,
}: {
  verdict: 'approve' | 'reject'
  plans: ActionablePlan[]
  onClose: (done: boolean) => void
}) {
  const t = useText(plansTexts)
  const words = useText(planTexts)
  const approving = verdict === 'approve'
  return (
    <BulkModal<ActionablePlan>
      title={approving ? t.bulkApprove : t.bulkReject}
      rows={plans}
      rowKey={(plan) => plan.plan}
      rowLabel={(plan) => plan.name}
      columns={[
        { key: 'name', title: words.name, render: (plan) => <PreviewName plan={plan} /> },
        {
          key: 'status',
          title: words.result,
          render: (plan) => <StatusTag status={plan.status} label={plan.status_label} />,
        },
        { key: 'planned', title: words.planned, render: (plan) => plan.planned },
      ]}
      {...(approving ? { amount: { label: t.approved, initial: (plan: Plan) => String(plan.planned) } } : {})}
      opinion={approving ? 'optional' : 'required'}
      submit={approving ? t.submitApproval : t.submitRejection}
      danger={!approving}
      reload={(plan) => readPlan(plan.plan)}
      onClose={onClose}
      give={(items, { opinion, ids, tell }) =>
        oneByOne(
          items,
          ({ row, amount }) =>
            ids.send({ plan: row.plan, version: row.version, verdict, amount, opinion }, (id) =>
              approving ? approve(row, Number(amount), opinion, id) : reject(row, opinion, id),
            ),
          tell,
        )
      }
    />
  )
}

function PreviewName({ plan }: { plan: Plan }) {
  const words = useText(planTexts)
  return <div className="wraps">{words.named(plan.point_name, plan.name)}</div>
}
