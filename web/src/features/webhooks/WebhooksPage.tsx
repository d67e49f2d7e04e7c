import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { api, data } from '../../api/client'
import type { Webhook } from '../../api/schema'
import { HistoryButton } from '../../components/History'
import { ListPage } from '../../components/ListPage'
import { RegionSelect, YesNoSelect } from '../../components/selects'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { manages, registers } from './manages'
import { RegisterWebhook } from './RegisterWebhook'
import { SecretShown } from './SecretShown'
import { WebhookActions } from './WebhookActions'
import { WebhookState } from './WebhookState'
import { webhookTexts } from './webhooks.messages'

/** 推送: the addresses that are told of publications, with what can be done to each. */
export default function WebhooksPage() {
  const t = useText(webhookTexts)
  const me = useMe()
  const [registering, setRegistering] = useState(false)
  const [secret, setSecret] = useState<string>()
  const filters = useMemo(
    () => [
      { name: 'region', label: t.office, input: <RegionSelect /> },
      { name: 'paused', label: t.onlyPaused, input: <YesNoSelect /> },
      { name: 'removed', label: t.showRemoved, input: <YesNoSelect /> },
    ],
    [t],
  )
  return (
    <>
      <ListPage<Webhook>
        title={t.title}
        intro={t.intro}
        name="webhooks"
        load={(query) => data(api.GET('/api/v1/webhooks', { params: { query } }))}
        rowKey={(row) => row.webhook}
        rowLabel={(row) => row.name}
        filters={filters}
        empty={t.none}
        toolbar={
          registers(me) && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setRegistering(true)}>
              {t.register}
            </Button>
          )
        }
        columns={[
          {
            key: 'name',
            title: t.name,
            sort: 'name',
            render: (row) => (
              <div className="wraps">
                <Link to={`/webhooks/${row.webhook}`}>{row.name}</Link>
              </div>
            ),
          },
          { key: 'url', title: t.url, render: (row) => <div className="wraps">{row.url}</div> },
          { key: 'office', title: t.office, sort: 'office', render: (row) => row.office_name },
          { key: 'state', title: t.state, render: (row) => <WebhookState webhook={row} /> },
          {
            key: 'waiting',
            title: t.waiting,
            render: (row) =>
              row.waiting > 0 && row.waiting_since
                ? t.waitingSince(row.waiting, instant(row.waiting_since))
                : row.waiting,
          },
          {
            key: 'delivered',
            title: t.delivered,
            render: (row) => <span className="dates">{instant(row.delivered_at) || t.never}</span>,
          },
        ]}
        actions={(row) => (
          <div className="row-actions">
            {manages(me, row) && <WebhookActions webhook={row} onSecret={setSecret} />}
            <HistoryButton kind="webhook" id={row.webhook} name={row.name} />
          </div>
        )}
      />
      <RegisterWebhook
        open={registering}
        office={me.region}
        onClose={() => setRegistering(false)}
        onSecret={setSecret}
      />
      <SecretShown secret={secret} onClose={() => setSecret(undefined)} />
    </>
  )
}
