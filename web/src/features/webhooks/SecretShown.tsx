import { Alert, Button, Flex, Modal, Typography } from 'antd'
import { useText } from '../../lib/messages'
import { webhookTexts } from './webhooks.messages'

/** Shows a secret, this once: the service gives it nowhere else. */
export function SecretShown({ secret, onClose }: { secret: string | undefined; onClose: () => void }) {
  const t = useText(webhookTexts)
  return (
    <Modal
      title={t.secret}
      open={secret !== undefined}
      onCancel={onClose}
      mask={{ closable: false }}
      destroyOnHidden
      footer={
        <Button type="primary" onClick={onClose}>
          {t.secretKept}
        </Button>
      }
    >
      <Flex vertical gap={16}>
        <Alert type="warning" showIcon title={t.secretOnce} />
        {secret && (
          <Typography.Text code copyable={{ text: secret }} className="long">
            {secret}
          </Typography.Text>
        )}
      </Flex>
    </Modal>
  )
}
