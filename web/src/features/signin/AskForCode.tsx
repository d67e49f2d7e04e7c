import { useMutation } from '@tanstack/react-query'
import { Button, Flex, Form, Input } from 'antd'
import { useState } from 'react'
import { api, data } from '../../api/client'
import type { CaptchaResponse } from '../../api/schema'
import { CaptchaField } from '../../components/CaptchaField'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useText } from '../../lib/messages'
import { recoveryTexts } from './recovery.messages'

interface Values {
  login: string
  phone: string
  answer: string
}

/** Account, phone and captcha; the answer never tells whether they belong together (LOGIN-4). */
export function AskForCode({ onSent }: { onSent: (sent: { login: string; expiresIn: number }) => void }) {
  const t = useText(recoveryTexts)
  const [form] = Form.useForm<Values>()
  const [captcha, setCaptcha] = useState<CaptchaResponse>()
  const [tries, setTries] = useState(0)
  const asking = useMutation({
    mutationFn: ({ login, phone, answer }: Values) =>
      data(
        api.POST('/api/v1/session/password-recovery/code', {
          body: { login, phone, captcha: { id: captcha?.id ?? '', answer } },
        }),
      ),
    onSuccess: (sent, { login }) => onSent({ login, expiresIn: sent.expires_in }),
    onError: () => {
      // An answered captcha is spent (LOGIN-6).
      setTries(tries + 1)
      form.setFieldValue('answer', undefined)
    },
  })
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      size="large"
      requiredMark={false}
      onFinish={(values) => asking.isPending || asking.mutate(values)}
    >
      <Form.Item name="login" label={t.login} rules={[{ required: true, message: t.loginMissing }]}>
        <Input autoComplete="username" maxLength={64} autoFocus />
      </Form.Item>
      <Form.Item
        name="phone"
        label={t.phone}
        rules={[
          { required: true, message: t.phoneMissing },
          { pattern: /^\d{11}$/, message: t.phoneShape },
        ]}
      >
        <Input autoComplete="tel-national" inputMode="numeric" maxLength={20} />
      </Form.Item>
      <CaptchaField key={tries} onChange={setCaptcha} />
      <Flex vertical gap={16}>
        <ProblemAlert error={asking.error} />
        <Button type="primary" htmlType="submit" block loading={asking.isPending} disabled={!captcha}>
          {t.send}
        </Button>
      </Flex>
    </Form>
  )
}
