import { App, Button, Card, Flex, Progress, Typography } from 'antd'
import { api } from '../../api/client'
import type { Import } from '../../api/schema'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useCommand } from '../../lib/command'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { importsTexts } from './imports.messages'

/** How far an import, or its undoing, is; whoever began the import may stop it. */
export function RunningImport({ of }: { of: Import }) {
  const t = useText(importsTexts)
  const me = useMe()
  const { modal, message } = App.useApp()
  const done = of.progress ?? 0
  const stopping = useCommand(
    () => api.POST('/api/v1/jobs/{job}/cancellation', { params: { path: { job: of.job } } }),
    () => message.info(t.stopped),
  )
  const ask = () => modal.confirm({ title: t.stop, content: t.stopWhy, onOk: () => stopping.mutate(undefined) })
  return (
    <Card size="small">
      <Flex vertical gap={8} aria-live="polite">
        <Progress
          aria-label={of.status_label}
          percent={of.rows > 0 ? Math.min(100, Math.floor((done * 100) / of.rows)) : 0}
          status="active"
        />
        <Flex justify="space-between" align="center" gap={12} wrap>
          <Typography.Text className="figure">
            {of.status_label} · {done} / {of.rows}
          </Typography.Text>
          {of.status === 'running' && of.account === me.account && (
            <Button onClick={ask} loading={stopping.isPending}>
              {t.stop}
            </Button>
          )}
        </Flex>
        <ProblemAlert error={stopping.error} />
      </Flex>
    </Card>
  )
}
