import { Link } from '@tanstack/react-router'
import { Card, Table } from 'antd'
import type { EquivalenceRequest, Learner } from '../../api/schema'
import { ProblemAlert } from '../../components/ProblemAlert'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { learnersTexts } from './learners.messages'
import { useRequests } from './useRecord'

/** 视同申报 of the learner. */
export function LearnerRequests({ learner }: { learner: Learner }) {
  const t = useText(learnersTexts)
  const answer = useRequests(learner)
  return (
    <Card size="small" title={<h2 className="card-title">{t.requests}</h2>}>
      <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
      <Table<EquivalenceRequest>
        size="small"
        rowKey="request"
        loading={answer.isLoading}
        dataSource={answer.data ?? []}
        pagination={{ pageSize: 10, hideOnSinglePage: true }}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t.noRequests }}
        columns={[
          { title: t.year, dataIndex: 'training_year' },
          {
            title: t.requestTitle,
            render: (_, row) => (
              <div className="wraps">
                <Link to={`/equivalence/${row.request}`}>{row.title}</Link>
              </div>
            ),
          },
          { title: t.kind, dataIndex: 'kind_label' },
          { title: t.claimed, dataIndex: 'claimed', align: 'right' },
          { title: t.granted, dataIndex: 'granted', align: 'right' },
          { title: t.status, dataIndex: 'status_label' },
          { title: t.submitted, render: (_, row) => <span className="dates">{instant(row.submitted_at)}</span> },
        ]}
      />
    </Card>
  )
}
