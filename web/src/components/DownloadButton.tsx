import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button, type ButtonProps } from 'antd'
import type { ReactNode } from 'react'
import { download } from '../lib/download'
import { useText } from '../lib/messages'
import { exportTexts } from './export.messages'
import { ProblemAlert } from './ProblemAlert'

/** A button that saves a file of the service under its name; a refusal is said in a notification. */
export function DownloadButton({
  path,
  children,
  ...button
}: { path: string; children: ReactNode } & Pick<ButtonProps, 'type' | 'size' | 'icon' | 'aria-label'>) {
  const t = useText(exportTexts)
  const { message, notification } = App.useApp()
  const fetching = useMutation({
    mutationFn: () => download(path),
    networkMode: 'always',
    onSuccess: (made) => {
      if ('saved' in made) message.success(t.saved(made.saved))
    },
    onError: (error) => {
      notification.open({ title: <ProblemAlert error={error} />, role: 'alert' })
    },
  })
  return (
    <Button icon={<DownloadOutlined />} {...button} loading={fetching.isPending} onClick={() => fetching.mutate()}>
      {children}
    </Button>
  )
}
