// The commands on one webhook, each a form in a window. All name the version that was seen.
import { Form, Input, InputNumber } from 'antd'
import { api, commandHeaders, data } from '../../api/client'
import type { Webhook } from '../../api/schema'
import { CommandModal } from '../../components/CommandModal'
import { commonTexts } from '../../components/common.messages'
import { useText } from '../../lib/messages'
import { WebhookUrlField } from './RegisterWebhook'
import { webhookTexts } from './webhooks.messages'

interface Props {
  webhook: Webhook
  open: boolean
  onClose: () => void
}

/** The path and the headers of a command on a webhook. */
function on(webhook: Webhook, id: string) {
  return { path: { webhook: webhook.webhook }, header: commandHeaders(id, webhook.version) }
}

/** Gives a webhook another name or address. */
export function ReviseWebhook({ webhook, open, onClose }: Props) {
  const t = useText(webhookTexts)
  const common = useText(commonTexts)
  return (
    <CommandModal<{ name: string; url: string }, unknown>
      title={`${t.revise}：${webhook.name}`}
      open={open}
      onClose={onClose}
      initial={{ name: webhook.name, url: webhook.url }}
      done={t.revised}
      give={(values, id) => data(api.PUT('/api/v1/webhooks/{webhook}', { params: on(webhook, id), body: values }))}
    >
      <Form.Item name="name" label={t.name} rules={[{ required: true, message: common.required }]}>
        <Input maxLength={300} />
      </Form.Item>
      <WebhookUrlField />
    </CommandModal>
  )
}

/** HOOK-4: tells it nothing for a while. */
export function PauseWebhook({ webhook, open, onClose }: Props) {
  const t = useText(webhookTexts)
  const common = useText(commonTexts)
  return (
    <CommandModal<{ reason: string }, unknown>
      title={`${t.pause}：${webhook.name}`}
      open={open}
      onClose={onClose}
      submit={t.pause}
      done={t.pausedDone}
      give={(values, id) =>
        data(api.POST('/api/v1/webhooks/{webhook}/pause', { params: on(webhook, id), body: values }))
      }
    >
      <Form.Item name="reason" label={common.reason} rules={[{ required: true, message: common.required }]}>
        <Input.TextArea rows={3} maxLength={600} />
      </Form.Item>
    </CommandModal>
  )
}

/** HOOK-4: tells it again. */
export function ResumeWebhook({ webhook, open, onClose }: Props) {
  const t = useText(webhookTexts)
  return (
    <CommandModal<object, unknown>
      title={`${t.resume}：${webhook.name}`}
      open={open}
      onClose={onClose}
      submit={t.resume}
      done={t.resumed}
      give={(_, id) => data(api.POST('/api/v1/webhooks/{webhook}/resumption', { params: on(webhook, id) }))}
    >
      <p>{t.resumeSure}</p>
    </CommandModal>
  )
}

/** HOOK-6: has deliveries signed with another secret, for a while with both. */
export function RotateSecret({ webhook, open, onClose, onSecret }: Props & { onSecret: (secret: string) => void }) {
  const t = useText(webhookTexts)
  return (
    <CommandModal<{ secret?: string; overlap_hours: number | null }, { secret: string }>
      title={`${t.rotate}：${webhook.name}`}
      open={open}
      onClose={onClose}
      submit={t.rotate}
      initial={{ overlap_hours: 24 }}
      done={t.rotated}
      give={(values, id) =>
        data(
          api.POST('/api/v1/webhooks/{webhook}/secret', {
            params: on(webhook, id),
            body: { overlap_hours: values.overlap_hours, secret: values.secret || null },
          }),
        )
      }
      onDone={(made) => onSecret(made.secret)}
    >
      <Form.Item name="secret" label={t.secret} extra={t.secretHint}>
        <Input.Password maxLength={300} autoComplete="off" />
      </Form.Item>
      <Form.Item name="overlap_hours" label={t.overlap} extra={t.overlapHint}>
        <InputNumber min={0} precision={0} style={{ width: 160 }} />
      </Form.Item>
    </CommandModal>
  )
}

/** Tells it nothing any more, and destroys its secret. */
export function RemoveWebhook({ webhook, open, onClose }: Props) {
  const t = useText(webhookTexts)
  return (
    <CommandModal<object, unknown>
      title={`${t.remove}：${webhook.name}`}
      open={open}
      onClose={onClose}
      submit={t.remove}
      danger
      done={t.removedDone}
      give={(_, id) => data(api.DELETE('/api/v1/webhooks/{webhook}', { params: on(webhook, id) }))}
    >
      <p>{t.removeSure}</p>
    </CommandModal>
  )
}
