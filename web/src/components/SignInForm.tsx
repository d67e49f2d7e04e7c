import { useMutation } from '@tanstack/react-query'
import { Button, Flex, Form, Input } from 'antd'
import { useState } from 'react'
import { api, data } from '../api/client'
import type { CaptchaResponse, Portal, Who } from '../api/schema'
import { useText } from '../lib/messages'
import { Problem } from '../lib/problem'
import { tellTabs } from '../lib/tabs'
import { CaptchaField } from './CaptchaField'
import { ProblemAlert } from './ProblemAlert'
import { signInTexts } from './signIn.messages'

interface Values {
  login: string
  password: string
  answer?: string
}

/** Login and password; a captcha once the service asks for one (LOGIN-6). */
export function SignInForm({ portal, login, onDone }: { portal?: Portal; login?: string; onDone: (who: Who) => void }) {
  const t = useText(signInTexts)
  const [form] = Form.useForm<Values>()
  const [captcha, setCaptcha] = useState<CaptchaResponse>()
  const [wanted, setWanted] = useState(0)
  const signIn = useMutation({
    mutationFn: ({ answer, ...body }: Values) =>
      data(
        api.POST('/api/v1/session', {
          body: { ...body, portal, captcha: captcha && answer ? { id: captcha.id, answer } : undefined },
        }),
      ),
    onSuccess: (who) => {
      tellTabs({ account: who.account })
      onDone(who)
    },
    onError: (error) => {
      // An answered captcha is spent, and the service may ask for one from now on.
      const asked = error instanceof Problem && error.code.startsWith('LOGIN-6')
      if (asked || wanted > 0) setWanted(wanted + 1)
      form.setFieldValue('answer', undefined)
    },
  })
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      size="large"
      initialValues={{ login }}
      requiredMark={false}
      onFinish={(values) => signIn.isPending || signIn.mutate(values)}
    >
      <Form.Item name="login" label={t.login} rules={[{ required: true, message: t.loginMissing }]}>
        <Input autoComplete="username" maxLength={64} autoFocus={!login} />
      </Form.Item>
      <Form.Item name="password" label={t.password} rules={[{ required: true, message: t.passwordMissing }]}>
        <Input.Password autoComplete="current-password" maxLength={200} autoFocus={!!login} />
      </Form.Item>
      {wanted > 0 && <CaptchaField key={wanted} onChange={setCaptcha} />}
      <Flex vertical gap={16}>
        <ProblemAlert error={signIn.error} />
        <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
          {t.signIn}
        </Button>
      </Flex>
    </Form>
  )
}
