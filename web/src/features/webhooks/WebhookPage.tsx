import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Card, Descriptions, Flex, Skeleton } from 'antd'
import { useState } from 'react'
import { api, data } from '../../api/client'
import type { Webhook } from '../../api/schema'
import { HistoryButton } from '../../components/History'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { Deliveries } from './Deliveries'
import { manages } from './manages'
import { SecretShown } from './SecretShown'
import { WebhookActions } from './WebhookActions'
import { WebhookState } from './WebhookState'
import { webhookTexts } from './webhooks.messages'

/** One webhook: where it is told, how it stands, and everything that it was told. */
export default function WebhookPage() {
  const t = useText(webhookTexts)
  const me = useMe()
  const { webhook = '' } = useParams({ strict: false }) as { webhook?: string }
  const [secret, setSecret] = useState<string>()
  const answer = useQuery({
    queryKey: ['webhooks', webhook],
    queryFn: () => data(api.GET('/api/v1/webhooks/{webhook}', { params: { path: { webhook } } })),
  })
  const shown = answer.data
  return (
    <Page
      title={shown?.name ?? t.title}
      extra={
        shown && (
          <Flex wrap gap={4}>
            {manages(me, shown) && <WebhookActions webhook={shown} onSecret={setSecret} />}
            <HistoryButton kind="webhook" id={webhook} name={shown.name} />
          </Flex>
        )
      }
    >
      <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
      {answer.isPending && <Skeleton active />}
      {shown && (
        <>
          <Card size="small" title={<h2 className="section-title">{t.facts}</h2>}>
            <Facts webhook={shown} />
          </Card>
          <Card size="small" title={<h2 className="section-title">{t.deliveries}</h2>}>
            <Deliveries webhook={webhook} replays={manages(me, shown)} />
          </Card>
        </>
      )}
      <SecretShown secret={secret} onClose={() => setSecret(undefined)} />
    </Page>
  )
}

function Facts({ webhook }: { webhook: Webhook }) {
  const t = useText(webhookTexts)
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, lg: 2 }}
      items={[
        { key: 'url', label: t.url, span: 'filled', children: <span className="long">{webhook.url}</span> },
        { key: 'office', label: t.office, children: webhook.office_name },
        { key: 'state', label: t.state, children: <WebhookState webhook={webhook} /> },
        { key: 'registered', label: t.registered, children: instant(webhook.registered_at) },
        {
          key: 'secret',
          label: t.secretAt,
          children: `${instant(webhook.secret_at)}${webhook.former_until ? `（${t.formerUntil(instant(webhook.former_until))}）` : ''}`,
        },
        {
          key: 'waiting',
          label: t.waiting,
          children: webhook.waiting_since
            ? t.waitingSince(webhook.waiting, instant(webhook.waiting_since))
            : webhook.waiting,
        },
        { key: 'delivered', label: t.delivered, children: instant(webhook.delivered_at) || t.never },
      ]}
    />
  )
}
