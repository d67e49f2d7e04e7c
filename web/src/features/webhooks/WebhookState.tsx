import { Tag } from 'antd'
import type { Webhook } from '../../api/schema'
import { useText } from '../../lib/messages'
import { webhookTexts } from './webhooks.messages'

/** Whether a webhook is told what is published, and if not, why. */
export function WebhookState({ webhook }: { webhook: Webhook }) {
  const t = useText(webhookTexts)
  if (webhook.removed) return <Tag>{t.removed}</Tag>
  if (!webhook.paused) return <Tag>{t.active}</Tag>
  return (
    <>
      <Tag>{t.paused}</Tag>
      {webhook.paused_reason && <div className="wraps fine">{webhook.paused_reason}</div>}
    </>
  )
}
