import { useQuery } from '@tanstack/react-query'
import { Button, Card, Descriptions, Flex, Form, Input, Skeleton, Typography } from 'antd'
import { useState } from 'react'
import { api, commandHeaders, data } from '../../api/client'
import { CommandModal } from '../../components/CommandModal'
import { HistoryButton } from '../../components/History'
import { ProblemAlert } from '../../components/ProblemAlert'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { useSignOut } from '../../lib/signOut'
import { accountTexts } from './account.messages'

/** Who one is here; name and phone may be changed by oneself, the phone being where codes go when the password is forgotten. */
export function MyAccount() {
  const t = useText(accountTexts)
  const me = useMe()
  const signOut = useSignOut()
  const [editing, setEditing] = useState(false)
  const path = { account: me.account }
  const answer = useQuery({
    queryKey: ['account', me.account],
    queryFn: () => data(api.GET('/api/v1/accounts/{account}', { params: { path } })),
  })
  const account = answer.data
  return (
    <Card>
      <Typography.Title level={2} className="section-title">
        {t.who}
      </Typography.Title>
      <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
      {answer.isPending && <Skeleton active title={false} />}
      {account && (
        <Flex vertical gap={16}>
          <Descriptions
            size="small"
            column={1}
            items={[
              { key: 'login', label: t.login, children: account.login },
              { key: 'name', label: t.name, children: account.name },
              { key: 'phone', label: t.phone, children: account.phone ?? t.noPhone },
              { key: 'role', label: t.role, children: t.roles[account.role] },
              ...(me.place ? [{ key: 'place', label: t.place, children: me.place }] : []),
              { key: 'last', label: t.lastSignedIn, children: instant(account.last_signed_in) },
            ]}
          />
          <Flex gap={8} wrap align="center">
            <Button onClick={() => setEditing(true)}>{t.edit}</Button>
            <Button onClick={signOut}>{t.signOut}</Button>
            <HistoryButton kind="account" id={me.account} name={account.name ?? account.login} />
          </Flex>
          <CommandModal<{ name: string; phone?: string }, unknown>
            title={t.edit}
            open={editing}
            onClose={() => setEditing(false)}
            initial={{ name: account.name ?? '', phone: account.phone ?? undefined }}
            done={t.edited}
            give={({ name, phone }, id) =>
              data(
                api.PUT('/api/v1/accounts/{account}/profile', {
                  params: { path, header: commandHeaders(id, account.version) },
                  body: { name, phone: phone || null },
                }),
              )
            }
          >
            <Form.Item name="name" label={t.name} rules={[{ required: true, message: t.required }]}>
              <Input maxLength={200} />
            </Form.Item>
            <Form.Item name="phone" label={t.phone} rules={[{ pattern: /^\d{11}$/, message: t.phoneShape }]}>
              <Input inputMode="numeric" maxLength={20} />
            </Form.Item>
          </CommandModal>
        </Flex>
      )}
    </Card>
  )
}
