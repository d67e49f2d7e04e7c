import { Button, Tag } from 'antd'
import { useMemo, useState } from 'react'
import { api, data } from '../../api/client'
import type { Delivery, DeliveryState } from '../../api/schema'
import { ListPage } from '../../components/ListPage'
import { Choice } from '../../components/selects'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { DeliveryDetails } from './DeliveryDetails'
import { webhookTexts } from './webhooks.messages'

/** What a webhook was told, or is still to be told: the latest first. */
export function Deliveries({ webhook, replays }: { webhook: string; replays: boolean }) {
  const t = useText(webhookTexts)
  const [shown, setShown] = useState<string>()
  const filters = useMemo(
    () => [
      {
        name: 'state',
        label: t.state,
        input: <Choice options={Object.entries(t.states).map(([value, label]) => ({ value, label }))} />,
      },
    ],
    [t],
  )
  return (
    <>
      <ListPage<Delivery>
        embedded
        title={t.deliveries}
        name={`webhooks ${webhook} deliveries`}
        load={(query) =>
          data(api.GET('/api/v1/webhooks/{webhook}/deliveries', { params: { path: { webhook }, query } }))
        }
        rowKey={(row) => row.delivery}
        rowLabel={(row) => `${eventName(t, row)} ${instant(row.created_at)}`}
        filters={filters}
        empty={t.noDeliveries}
        columns={[
          { key: 'event', title: t.event, render: (row) => eventName(t, row) },
          { key: 'state', title: t.state, render: (row) => <Tag>{stateName(t, row.state)}</Tag> },
          {
            key: 'created',
            title: t.created,
            sort: 'created_at',
            render: (row) => <span className="dates">{instant(row.created_at)}</span>,
          },
          {
            key: 'due',
            title: t.due,
            render: (row) => <span className="dates">{row.state === 'waiting' ? instant(row.due_at) : ''}</span>,
          },
          { key: 'attempts', title: t.attempts, align: 'right', render: (row) => row.attempts },
          { key: 'answer', title: t.lastAnswer, render: (row) => <div className="wraps">{answered(t, row)}</div> },
        ]}
        actions={(row) => (
          <Button type="link" size="small" onClick={() => setShown(row.delivery)}>
            {t.details}
          </Button>
        )}
      />
      <DeliveryDetails webhook={webhook} delivery={shown} replays={replays} onClose={() => setShown(undefined)} />
    </>
  )
}

type Texts = (typeof webhookTexts)['zh-CN']

/** What a delivery tells of. */
export function eventName(t: Texts, delivery: Delivery): string {
  return t.events[delivery.event] ?? delivery.event
}

/** How a delivery stands, in words. */
export function stateName(t: Texts, state: DeliveryState): string {
  return t.states[state]
}

/** What came back the last time: a status, or why there was none. */
export function answered(t: Texts, delivery: Delivery): string {
  return delivery.last_status == null ? (delivery.last_problem ?? '') : t.status(delivery.last_status)
}
