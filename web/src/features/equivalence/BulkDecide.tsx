import { api, commandHeaders, data } from '../../api/client'
import type { DecisionItem, DecisionsResult, ListedRequest } from '../../api/schema'
import { type BulkItem, BulkModal, type BulkRun } from '../../components/BulkModal'
import { patiently } from '../../lib/bulk'
import { useText } from '../../lib/messages'
import { Problem } from '../../lib/problem'
import { equivalenceTexts } from './equivalence.messages'

export type Verdict = 'approve' | 'reject'

/** Decides many requests with one command; each gets its own result (EQ-5). */
export function BulkDecide({
  verdict,
  requests,
  onClose,
}: {
  verdict: Verdict
  requests: ListedRequest[]
  onClose: (done: boolean) => void
}) {
  const t = useText(equivalenceTexts)
  const approving = verdict === 'approve'
  return (
    <BulkModal<ListedRequest>
      title={approving ? t.bulkApprove : t.bulkReject}
      rows={requests}
      rowKey={(request) => request.request}
      rowLabel={(request) => request.learner_name}
      columns={[
        { key: 'learner', title: t.learner, render: (request) => request.learner_name },
        { key: 'kind', title: t.kind, render: (request) => request.kind_label },
        { key: 'name', title: t.name, render: (request) => <div className="wraps">{request.title}</div> },
        { key: 'claimed', title: t.claimed, render: (request) => request.claimed },
      ]}
      {...(approving ? { amount: { label: t.granted, initial: (one: ListedRequest) => one.claimed, step: 0.5 } } : {})}
      opinion={approving ? 'optional' : 'required'}
      submit={approving ? t.submitApproval : t.submitRejection}
      danger={!approving}
      onClose={onClose}
      give={(items, run) => decideAll(verdict, items, run)}
    />
  )
}

async function decideAll(
  verdict: Verdict,
  items: BulkItem<ListedRequest>[],
  { opinion, ids, tell }: BulkRun<ListedRequest>,
): Promise<void> {
  const decisions = items.map(
    ({ row, amount }): DecisionItem => ({
      request: row.request,
      decision:
        verdict === 'approve'
          ? { approve: { granted: amount, opinion: opinion ?? null } }
          : { reject: { opinion: opinion ?? null } },
    }),
  )
  try {
    const result: DecisionsResult = await patiently(() =>
      ids.send(decisions, (id) =>
        data(api.POST('/api/v1/equivalence-requests/decisions', { headers: commandHeaders(id), body: { decisions } })),
      ),
    )
    const outcomes = new Map(result.outcomes.map((one) => [one.request, one]))
    for (const item of items) {
      const outcome = outcomes.get(item.row.request)
      const problem = outcome?.problem
      tell(
        item,
        problem
          ? { done: false, error: new Problem({ ...problem, type: '', title: '', status: outcome.status }) }
          : { done: true },
      )
    }
  } catch (error) {
    for (const item of items) tell(item, { done: false, error })
  }
}
