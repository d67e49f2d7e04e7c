import { App, Flex, Typography } from 'antd'
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
      content: (
        <Flex vertical gap={12}>
          <Typography.Text
            code
            className="secret"
            copyable={{ text: secret, icon: [t.copy, t.copied], tooltips: false }}
          >
            {secret}
          </Typography.Text>
          <Typography.Text type="warning">{note}</Typography.Text>
        </Flex>
      ),
    })
  }
}
