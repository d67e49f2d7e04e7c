import { App, Button } from 'antd'
import { useState } from 'react'
import { api, commandHeaders, data } from '../../api/client'
import type { Webhook } from '../../api/schema'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useCommand } from '../../lib/command'
import { useText } from '../../lib/messages'
import { PauseWebhook, RemoveWebhook, ResumeWebhook, ReviseWebhook, RotateSecret } from './WebhookCommands'
import { webhookTexts } from './webhooks.messages'

type Command = 'revise' | 'pause' | 'resume' | 'rotate' | 'remove'

/** What its keepers can do to a webhook. */
export function WebhookActions({ webhook, onSecret }: { webhook: Webhook; onSecret: (secret: string) => void }) {
  const t = useText(webhookTexts)
  const { message, notification } = App.useApp()
  const [open, setOpen] = useState<Command>()
  const close = () => setOpen(undefined)
  const test = useCommand(
    (_: undefined, id: string) =>
      data(
        api.POST('/api/v1/webhooks/{webhook}/test', {
          params: { path: { webhook: webhook.webhook }, header: commandHeaders(id) },
        }),
      ),
    () => message.success(t.tested),
  )
  const commands: Command[] = ['revise', webhook.paused ? 'resume' : 'pause', 'rotate', 'remove']
  return (
    <>
      <Button
        type="link"
        size="small"
        loading={test.isPending}
        onClick={() =>
          test.mutate(undefined, {
            onError: (error) => notification.error({ title: t.test, description: <ProblemAlert error={error} /> }),
          })
        }
      >
        {t.test}
      </Button>
      {commands.map((command) => (
        <Button key={command} type="link" size="small" danger={command === 'remove'} onClick={() => setOpen(command)}>
          {t[command]}
        </Button>
      ))}
      <ReviseWebhook webhook={webhook} open={open === 'revise'} onClose={close} />
      <PauseWebhook webhook={webhook} open={open === 'pause'} onClose={close} />
      <ResumeWebhook webhook={webhook} open={open === 'resume'} onClose={close} />
      <RotateSecret webhook={webhook} open={open === 'rotate'} onClose={close} onSecret={onSecret} />
      <RemoveWebhook webhook={webhook} open={open === 'remove'} onClose={close} />
    </>
  )
}
