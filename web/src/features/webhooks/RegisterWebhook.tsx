import { Form, Input } from 'antd'
import { api, commandHeaders, data } from '../../api/client'
import { CommandModal } from '../../components/CommandModal'
import { commonTexts } from '../../components/common.messages'
import { RegionSelect } from '../../components/selects'
import { useText } from '../../lib/messages'
import { webhookTexts } from './webhooks.messages'

interface Values {
  office: string
  name: string
  url: string
  secret?: string
}

/** Registers a webhook. Its secret is made, or brought along; it is shown afterwards, this once. */
export function RegisterWebhook({
  open,
  office,
  onClose,
  onSecret,
}: {
  open: boolean
  /** The office that asks; where the platform's administrator does, he chooses one. */
  office: string | undefined
  onClose: () => void
  onSecret: (secret: string) => void
}) {
  const t = useText(webhookTexts)
  const common = useText(commonTexts)
  const required = [{ required: true, message: common.required }]
  return (
    <CommandModal<Values, { secret: string }>
      title={t.register}
      open={open}
      onClose={onClose}
      submit={t.register}
      initial={office === undefined ? {} : { office }}
      done={t.registeredDone}
      give={(values, id) =>
        data(
          api.POST('/api/v1/webhooks', {
            params: { header: commandHeaders(id) },
            body: { ...values, secret: values.secret || null },
          }),
        )
      }
      onDone={(made) => onSecret(made.secret)}
    >
      <Form.Item name="office" label={t.office} rules={required}>
        <RegionSelect width="100%" />
      </Form.Item>
      <Form.Item name="name" label={t.name} rules={required}>
        <Input maxLength={300} />
      </Form.Item>
      <WebhookUrlField />
      <Form.Item name="secret" label={t.secret} extra={t.secretHint}>
        <Input.Password maxLength={300} autoComplete="off" />
      </Form.Item>
    </CommandModal>
  )
}

/** HOOK-1: where it is told. */
export function WebhookUrlField() {
  const t = useText(webhookTexts)
  const common = useText(commonTexts)
  return (
    <Form.Item name="url" label={t.url} extra={t.urlHint} rules={[{ required: true, message: common.required }]}>
      <Input inputMode="url" maxLength={600} autoComplete="off" />
    </Form.Item>
  )
}
