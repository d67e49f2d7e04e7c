import { Card, Flex, Table, Typography } from 'antd'
import type { Learner } from '../../api/schema'
import { useText } from '../../lib/messages'
import { hoursByYear, hoursText, type YearHours } from './hours'
import { learnersTexts } from './learners.messages'
import { useClasses, useRequests } from './useRecord'

/** What was credited in each training year. */
export function LearnerHours({ learner }: { learner: Learner }) {
  const t = useText(learnersTexts)
  const classes = useClasses(learner)
  const requests = useRequests(learner)
  const years = hoursByYear(classes.data ?? [], requests.data ?? [])
  return (
    <Card size="small" title={<h2 className="card-title">{t.hours}</h2>}>
      <Flex vertical gap={8}>
        <Table<YearHours>
          size="small"
          rowKey="year"
          loading={classes.isPending}
          dataSource={years}
          pagination={false}
          className="figure"
          columns={[
            { title: t.year, dataIndex: 'year' },
            { title: t.faceToFace, align: 'right', render: (_, year) => hoursText(year.faceToFace) },
            { title: t.equivalence, align: 'right', render: (_, year) => hoursText(year.equivalence) },
            {
              title: t.total,
              align: 'right',
              render: (_, year) => <strong>{hoursText(year.faceToFace + year.equivalence)}</strong>,
            },
          ]}
        />
        <Typography.Text type="secondary">{t.hoursNote}</Typography.Text>
      </Flex>
    </Card>
  )
}
