import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Form, Input } from 'antd'
import { useEffect, useId, useState } from 'react'
import { api, data } from '../api/client'
import type { CaptchaKind, CaptchaResponse } from '../api/schema'
import { useText } from '../lib/messages'
import { ProblemAlert } from './ProblemAlert'
import { signInTexts } from './signIn.messages'

/** The form's field `answer` for a captcha: a picture, or a sum in words for who cannot see it. */
export function CaptchaField({ onChange }: { onChange: (captcha: CaptchaResponse | undefined) => void }) {
  const t = useText(signInTexts)
  const [kind, setKind] = useState<CaptchaKind>('image')
  const captcha = useQuery({
    queryKey: ['captcha', useId(), kind],
    queryFn: () => data(api.POST('/api/v1/session/captcha', { body: { kind } })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const { data: drawn } = captcha
  useEffect(() => onChange(drawn), [drawn, onChange])
  return (
    <>
      <ProblemAlert error={captcha.error} onRetry={() => captcha.refetch()} />
      <Form.Item name="answer" label={t.captcha} rules={[{ required: true, message: t.captchaMissing }]}>
        <Input autoComplete="off" maxLength={10} />
      </Form.Item>
      <Flex gap={12} align="center" wrap style={{ marginBottom: 16 }}>
        {drawn?.image && <img src={drawn.image} alt={t.captchaImage} height={48} />}
        {drawn?.question && <strong>{drawn.question}</strong>}
        <Button type="link" onClick={() => captcha.refetch()}>
          {t.another}
        </Button>
        <Button type="link" onClick={() => setKind(kind === 'image' ? 'arithmetic' : 'image')}>
          {kind === 'image' ? t.asSum : t.asImage}
        </Button>
      </Flex>
    </>
  )
}
