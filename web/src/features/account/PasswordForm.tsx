import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Flex, Form, Input } from 'antd'
import { api, commandHeaders, data } from '../../api/client'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useCommand } from '../../lib/command'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { accountTexts } from './account.messages'

interface Values {
  current: string
  new: string
  again: string
}

/** Changes one's password (LOGIN-3). The session goes on here and ends everywhere else; after a forced change the home page opens. */
export function PasswordForm() {
  const t = useText(accountTexts)
  const me = useMe()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const change = useCommand(
    ({ current, new: next }: Values, id) =>
      data(
        api.PUT('/api/v1/session/password', {
          body: { current, new: next },
          params: { header: commandHeaders(id) },
        }),
      ),
    async () => {
      form.resetFields()
      message.success(t.changed)
      if (!me.mustChange) return
      await queries.refetchQueries({ queryKey: ['session'] })
      await navigate({ to: '/' })
    },
  )
  const needed = { required: true, message: t.required }
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => change.isPending || change.mutate(values)}
      scrollToFirstError={{ focus: true }}
    >
      {/* Password managers ask whose password this is. */}
      <input type="text" autoComplete="username" value={me.login} readOnly hidden />
      <Form.Item name="current" label={t.current} rules={[needed]}>
        <Input.Password autoComplete="current-password" maxLength={256} />
      </Form.Item>
      <Form.Item name="new" label={t.new} extra={t.rule} rules={[needed]}>
        <Input.Password autoComplete="new-password" maxLength={256} />
      </Form.Item>
      <Form.Item
        name="again"
        label={t.again}
        dependencies={['new']}
        rules={[
          needed,
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              !value || value === getFieldValue('new') ? Promise.resolve() : Promise.reject(new Error(t.different)),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={256} />
      </Form.Item>
      <Flex vertical gap={16} align="start">
        <ProblemAlert error={change.error} />
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t.submit}
        </Button>
      </Flex>
    </Form>
  )
}
