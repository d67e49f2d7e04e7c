import { Link } from '@tanstack/react-router'
import { Card, Table, Tag } from 'antd'
import type { Learner, LearnerClass } from '../../api/schema'
import { ProblemAlert } from '../../components/ProblemAlert'
import { StatusTag } from '../../components/StatusTag'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { type LearnersTexts, learnersTexts } from './learners.messages'
import { useClasses } from './useRecord'

/** 培训班 in which the learner is or was. */
export function LearnerClasses({ learner }: { learner: Learner }) {
  const t = useText(learnersTexts)
  const answer = useClasses(learner)
  return (
    <Card size="small" title={<h2 className="card-title">{t.classes}</h2>}>
      <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
      <Table<LearnerClass>
        size="small"
        rowKey={(row) => row.plan + row.enrolled_at}
        loading={answer.isPending}
        dataSource={answer.data ?? []}
        pagination={{ pageSize: 10, hideOnSinglePage: true }}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t.noClasses }}
        columns={[
          { title: t.year, dataIndex: 'training_year' },
          {
            title: t.class,
            render: (_, row) => (
              <div className="wraps">
                <Link to={`/plans/${row.plan}`}>{row.name}</Link>
              </div>
            ),
          },
          { title: t.point, render: (_, row) => <div className="wraps">{row.point_name}</div> },
          { title: t.status, render: (_, row) => <StatusTag status={row.status} label={row.status_label} /> },
          { title: t.score, align: 'right', render: (_, row) => (row.absent ? t.absent : row.score) },
          { title: t.passed, render: (_, row) => result(row, t) },
          { title: t.classHours, dataIndex: 'hours', align: 'right' },
          { title: t.enrolled, render: (_, row) => <span className="dates">{instant(row.enrolled_at)}</span> },
        ]}
      />
    </Card>
  )
}

function result(row: LearnerClass, t: LearnersTexts) {
  if (row.withdrawn_at) return <Tag>{t.withdrawn}</Tag>
  return row.passed == null ? '' : row.passed ? t.yes : t.no
}
