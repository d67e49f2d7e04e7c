import { Space, Tag } from 'antd'
import type { Account } from '../../api/schema'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { accountTexts } from './account.messages'

/** Whether somebody can sign in with an account, and what stands in the way (ACCT-2, LOGIN-1, LOGIN-5). */
export function AccountStatus({ account }: { account: Account }) {
  const t = useText(accountTexts)
  const locked = account.locked_until != null && new Date(account.locked_until) > new Date()
  return (
    <Space size={4} wrap>
      <Tag color={account.enabled ? 'success' : 'default'}>{account.enabled ? t.enabled : t.disabled}</Tag>
      {locked && <Tag color="error">{t.locked(instant(account.locked_until))}</Tag>}
      {account.must_change && <Tag color="warning">{t.mustChange}</Tag>}
    </Space>
  )
}
