import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card, Empty, Skeleton, Table, type TableColumnsType } from 'antd'
import dayjs from 'dayjs'
import { api, data } from '../../api/client'
import type { ClosedDay } from '../../api/schema'
import { Digest } from '../../components/Digest'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useText } from '../../lib/messages'
import { operationTexts } from './operation.messages'

/** How far back the list of closed days reaches. */
const DAYS = 14

/** The business days that were closed last. */
export function ClosedDays() {
  const t = useText(operationTexts)
  const from = dayjs().subtract(DAYS, 'day').format('YYYY-MM-DD')
  const answer = useQuery({
    queryKey: ['closed-days', from],
    queryFn: () => data(api.GET('/api/v1/closed-days', { params: { query: { from } } })),
  })
  const columns: TableColumnsType<ClosedDay> = [
    { key: 'day', title: t.day, rowScope: 'row', render: (_, day) => <span className="dates">{day.day}</span> },
    { key: 'last', title: t.last, align: 'right', render: (_, day) => day.last_position },
    {
      key: 'position',
      title: t.closedBy,
      align: 'right',
      render: (_, day) => (
        <Link to="/history/calendar/province" search={{ at: String(day.position) } as never}>
          {day.position}
        </Link>
      ),
    },
    { key: 'digest', title: t.digest, render: (_, day) => <Digest value={day.digest} /> },
    {
      key: 'events',
      title: '',
      render: (_, day) => (
        <Link to="/audit" search={{ from: day.day, to: day.day } as never}>
          {t.events}
        </Link>
      ),
    },
  ]
  return (
    <Card size="small" title={<h2 className="section-title">{t.days}</h2>}>
      <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
      {answer.isPending && <Skeleton active />}
      {answer.data && (
        <Table
          size="small"
          rowKey="day"
          dataSource={[...answer.data].sort((one, other) => other.day.localeCompare(one.day))}
          columns={columns}
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: <Empty description={t.noDays} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
        />
      )}
    </Card>
  )
}
