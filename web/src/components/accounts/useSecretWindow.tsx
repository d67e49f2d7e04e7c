import { CopyOutlined } from '@ant-design/icons'
import { App, Button, Flex, Typography } from 'antd'
import { useState } from 'react'
import { useText } from '../../lib/messages'
import { accountTexts } from './account.messages'

/** Shows a password or key that the service tells once only, with a button that copies it. The window stays until it is closed by its
 * own button: neither the Escape key nor a change of the page below takes it away. */
export function useSecretWindow(): (title: string, secret: string, note: string) => void {
  const t = useText(accountTexts)
  const { modal } = App.useApp()
  return (title, secret, note) => {
    modal.info({
      title,
      keyboard: false,
      okText: t.noted,
      width: 520,
      content: <Secret secret={secret} note={note} />,
    })
  }
}

/** The text itself: one click selects all of it, and a button copies it where the browser lets a page do so. */
function Secret({ secret, note }: { secret: string; note: string }) {
  const t = useText(accountTexts)
  const [copied, setCopied] = useState(false)
  const clipboard: Clipboard | undefined = navigator.clipboard
  return (
    <Flex vertical gap={12} align="start">
      <Typography.Text code className="secret">
        {secret}
      </Typography.Text>
      {clipboard && (
        <Button icon={<CopyOutlined />} onClick={() => clipboard.writeText(secret).then(() => setCopied(true))}>
          {copied ? t.copied : t.copy}
        </Button>
      )}
      <Typography.Text type="warning">{note}</Typography.Text>
    </Flex>
  )
}
