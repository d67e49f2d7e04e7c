import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Button, Flex } from 'antd'
import { api, data } from '../../api/client'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useText } from '../../lib/messages'
import { tellTabs } from '../../lib/tabs'
import { recoveryTexts } from './recovery.messages'

/** The password that is shown here and nowhere else. It works once, to change it (LOGIN-5). */
export function OneTimePassword({ login, password }: { login: string; password: string }) {
  const t = useText(recoveryTexts)
  const navigate = useNavigate()
  const queries = useQueryClient()
  const signIn = useMutation({
    mutationFn: () => data(api.POST('/api/v1/session', { body: { login, password } })),
    onSuccess: async (who) => {
      tellTabs({ account: who.account })
      queries.clear()
      await navigate({ to: '/password' })
    },
  })
  return (
    <Flex vertical gap={16}>
      <Alert type="warning" showIcon role="status" title={t.once} />
      <section aria-label={t.password} className="one-time">
        {password}
      </section>
      <ProblemAlert error={signIn.error} />
      <Button type="primary" size="large" block loading={signIn.isPending} onClick={() => signIn.mutate()}>
        {t.goOn}
      </Button>
    </Flex>
  )
}
