import { useQuery } from '@tanstack/react-query'
import { App, Button, Descriptions, Drawer, Flex, Skeleton, Table, type TableColumnsType, Typography } from 'antd'
import { api, commandHeaders, data } from '../../api/client'
import type { DeliveryAttempt, DeliveryDetail } from '../../api/schema'
import { ProblemAlert } from '../../components/ProblemAlert'
import { idleFor } from '../../lib/activity'
import { useCommand } from '../../lib/command'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { answered, eventName, stateName } from './Deliveries'
import { webhookTexts } from './webhooks.messages'

/** A delivery that waits is looked at again while somebody is there. */
const EVERY_MS = 3_000
const THERE_MS = 2 * 60_000

/** Everything that is known of a delivery: what is sent, every attempt and what was answered; its keepers can have it sent again. */
export function DeliveryDetails({
  webhook,
  delivery,
  replays,
  onClose,
}: {
  webhook: string
  delivery: string | undefined
  replays: boolean
  onClose: () => void
}) {
  const t = useText(webhookTexts)
  const { message } = App.useApp()
  const path = { webhook, delivery: delivery ?? '' }
  const answer = useQuery({
    queryKey: ['webhooks', webhook, 'delivery', delivery],
    queryFn: () => data(api.GET('/api/v1/webhooks/{webhook}/deliveries/{delivery}', { params: { path } })),
    enabled: delivery !== undefined,
    refetchInterval: (query) =>
      query.state.data?.state === 'waiting' && idleFor(Date.now()) < THERE_MS ? EVERY_MS : false,
  })
  const replay = useCommand(
    (_: undefined, id: string) =>
      data(
        api.POST('/api/v1/webhooks/{webhook}/deliveries/{delivery}/replay', {
          params: { path, header: commandHeaders(id) },
        }),
      ),
    () => message.success(t.replayed),
  )
  const shown = answer.data
  return (
    <Drawer
      title={t.detailsOf}
      open={delivery !== undefined}
      onClose={onClose}
      size="large"
      afterOpenChange={(open) => open || replay.reset()}
      extra={
        replays &&
        shown && (
          <Button loading={replay.isPending} onClick={() => replay.isPending || replay.mutate(undefined)}>
            {t.replay}
          </Button>
        )
      }
    >
      <Flex vertical gap={16}>
        <ProblemAlert error={answer.error ?? replay.error} />
        {answer.isPending && <Skeleton active />}
        {shown && <Told delivery={shown} />}
      </Flex>
    </Drawer>
  )
}

function Told({ delivery }: { delivery: DeliveryDetail }) {
  const t = useText(webhookTexts)
  const columns: TableColumnsType<DeliveryAttempt> = [
    { key: 'number', title: t.attempts, render: (_, attempt) => t.attempt(attempt.number) },
    { key: 'at', title: t.created, render: (_, attempt) => <span className="dates">{instant(attempt.at)}</span> },
    {
      key: 'status',
      title: t.lastAnswer,
      render: (_, attempt) => (
        <div className="wraps">
          {attempt.status == null ? attempt.problem : t.status(attempt.status)}
          <br />
          <Typography.Text type="secondary">{t.took(Math.round(attempt.micros / 1000))}</Typography.Text>
        </div>
      ),
    },
    { key: 'answer', title: t.answer, render: (_, attempt) => <div className="wraps">{attempt.answer}</div> },
  ]
  return (
    <>
      <Descriptions
        size="small"
        bordered
        column={1}
        items={[
          { key: 'event', label: t.event, children: `${eventName(t, delivery)}（${delivery.event}）` },
          { key: 'state', label: t.state, children: stateName(t, delivery.state) },
          { key: 'id', label: t.id, children: <Typography.Text copyable>{delivery.delivery}</Typography.Text> },
          { key: 'position', label: t.logPosition, children: delivery.position ?? '—' },
          { key: 'created', label: t.created, children: instant(delivery.created_at) },
          { key: 'due', label: t.due, children: delivery.state === 'waiting' ? instant(delivery.due_at) : '—' },
          { key: 'finished', label: t.finished, children: instant(delivery.finished_at) || '—' },
          { key: 'answer', label: t.lastAnswer, children: answered(t, delivery) || '—' },
          { key: 'replays', label: t.replays, children: delivery.replays },
        ]}
      />
      <section>
        <Typography.Title level={3} className="section-title">
          {t.attemptList}
        </Typography.Title>
        <Table
          size="small"
          rowKey={(attempt) => `${attempt.number} ${attempt.at}`}
          dataSource={delivery.attempts_made}
          columns={columns}
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: t.noAttempts }}
        />
      </section>
      <section>
        <Typography.Title level={3} className="section-title">
          {t.body}
        </Typography.Title>
        <Typography.Paragraph code copyable={{ text: delivery.body }} className="long">
          {delivery.body}
        </Typography.Paragraph>
      </section>
    </>
  )
}
