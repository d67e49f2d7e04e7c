import { useQuery } from '@tanstack/react-query'
import { Empty, Skeleton, Table, type TableColumnsType } from 'antd'
import { api, data } from '../../api/client'
import type { OutboxSms } from '../../api/schema'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { operationTexts } from './operation.messages'

/** The text messages that nobody sent, because no provider is set up. */
export default function SmsOutboxPage() {
  const t = useText(operationTexts)
  const answer = useQuery({ queryKey: ['sms'], queryFn: () => data(api.GET('/api/v1/sms-outbox')) })
  const columns: TableColumnsType<OutboxSms> = [
    { key: 'at', title: t.sentAt, render: (_, sms) => <span className="dates">{instant(sms.sent_at)}</span> },
    { key: 'phone', title: t.phone, render: (_, sms) => sms.phone },
    { key: 'text', title: t.text, render: (_, sms) => sms.text },
  ]
  return (
    <Page title={t.sms} intro={t.smsIntro}>
      <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
      {answer.isPending && <Skeleton active />}
      {answer.data && (
        <Table
          size="middle"
          rowKey="id"
          dataSource={answer.data}
          columns={columns}
          pagination={{ hideOnSinglePage: true, pageSize: 20 }}
          locale={{ emptyText: <Empty description={t.noSms} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
        />
      )}
    </Page>
  )
}
