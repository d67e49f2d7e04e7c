import { useQuery } from '@tanstack/react-query'
import { Card, Flex, Table, Typography } from 'antd'
import { api, data } from '../../api/client'
import type { Learner, LearnerYear } from '../../api/schema'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useText } from '../../lib/messages'
import { learnersTexts } from './learners.messages'

/** What each training year asks, and what was credited in it. */
export function LearnerHours({ learner: { learner } }: { learner: Learner }) {
  const t = useText(learnersTexts)
  const answer = useQuery({
    queryKey: ['learner', learner, 'years'],
    queryFn: () => data(api.GET('/api/v1/learners/{learner}/years', { params: { path: { learner } } })),
  })
  return (
    <Card size="small" title={<h2 className="card-title">{t.hours}</h2>}>
      <Flex vertical gap={8}>
        <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
        <Table<LearnerYear>
          size="small"
          rowKey="training_year"
          loading={answer.isPending}
          dataSource={answer.data ?? []}
          pagination={false}
          scroll={{ x: 'max-content' }}
          className="figure"
          columns={[
            { title: t.year, dataIndex: 'training_year' },
            { title: t.grade, dataIndex: 'grade_label' },
            { title: t.required, dataIndex: 'required', align: 'right' },
            { title: t.faceToFace, dataIndex: 'face_to_face', align: 'right' },
            { title: t.equivalence, dataIndex: 'equivalence', align: 'right' },
            { title: t.total, align: 'right', render: (_, year) => <strong>{year.earned}</strong> },
            { title: t.missing, dataIndex: 'missing', align: 'right' },
            {
              title: t.qualified,
              render: (_, year) =>
                year.complete ? <Typography.Text type="success">{t.yes}</Typography.Text> : <span>{t.no}</span>,
            },
          ]}
        />
        <Typography.Text type="secondary">{t.hoursNote}</Typography.Text>
      </Flex>
    </Card>
  )
}
