import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Flex, Form, Input } from 'antd'
import { api, data } from '../../api/client'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useText } from '../../lib/messages'
import { recoveryTexts } from './recovery.messages'

/** The code that arrived (LOGIN-9), for a password that works once. */
export function EnterCode({
  login,
  expiresIn,
  onPassword,
  onAgain,
}: {
  login: string
  expiresIn: number
  onPassword: (password: string) => void
  onAgain: () => void
}) {
  const t = useText(recoveryTexts)
  const entering = useMutation({
    mutationFn: ({ code }: { code: string }) =>
      data(api.POST('/api/v1/session/password-recovery', { body: { login, code } })),
    onSuccess: ({ password }) => onPassword(password),
  })
  return (
    <Form<{ code: string }>
      layout="vertical"
      size="large"
      requiredMark={false}
      onFinish={(values) => entering.isPending || entering.mutate(values)}
    >
      <Alert type="info" showIcon role="status" title={t.sent(Math.round(expiresIn / 60))} />
      <Form.Item
        name="code"
        label={t.code}
        style={{ marginTop: 16 }}
        rules={[
          { required: true, message: t.codeMissing },
          { pattern: /^\d{6}$/, message: t.codeShape },
        ]}
      >
        <Input autoComplete="one-time-code" inputMode="numeric" maxLength={10} autoFocus />
      </Form.Item>
      <Flex vertical gap={16}>
        <ProblemAlert error={entering.error} />
        <Button type="primary" htmlType="submit" block loading={entering.isPending}>
          {t.confirm}
        </Button>
        <Button block onClick={onAgain}>
          {t.again}
        </Button>
      </Flex>
    </Form>
  )
}
