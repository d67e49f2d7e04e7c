import { Link } from '@tanstack/react-router'
import { Input, Space, Tag } from 'antd'
import { api, data } from '../../api/client'
import type { Account } from '../../api/schema'
import { AccountActions } from '../../components/accounts/AccountActions'
import { AccountStatus } from '../../components/accounts/AccountStatus'
import { accountTexts, roleTexts } from '../../components/accounts/account.messages'
import { OpenAccountButton } from '../../components/accounts/OpenAccountButton'
import { ListPage } from '../../components/ListPage'
import { Choice } from '../../components/selects'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { accountsTexts } from './accounts.messages'

/** O8, 管理员账号管理: those of one's own office (本级). */
export default function AccountsPage() {
  const t = useText(accountsTexts)
  const words = useText(accountTexts)
  const roles = useText(roleTexts)
  const me = useMe()
  return (
    <ListPage<Account>
      title={t.title}
      intro={me.role === 'platform' ? t.introPlatform : t.intro}
      name="accounts"
      load={(query) => data(api.GET('/api/v1/accounts', { params: { query } }))}
      exportPath="/api/v1/accounts/export"
      personal
      rowKey={(account) => account.account}
      rowLabel={(account) => account.name || account.login}
      toolbar={me.role !== 'auditor' && <OpenAccountButton />}
      filters={[
        { name: 'name', label: words.name, input: <Input allowClear style={{ width: 150 }} /> },
        { name: 'login', label: words.loginShort, input: <Input allowClear style={{ width: 150 }} /> },
        {
          name: 'enabled',
          label: words.status,
          input: (
            <Choice
              width={110}
              options={[
                { value: 'true', label: words.enabled },
                { value: 'false', label: words.disabled },
              ]}
            />
          ),
        },
      ]}
      columns={[
        {
          key: 'name',
          title: words.name,
          sort: 'name',
          render: (account) => <Link to={`/accounts/${account.account}`}>{account.name || account.login}</Link>,
        },
        {
          key: 'login',
          title: words.loginShort,
          sort: 'login',
          render: (account) => (
            <Space size={6}>
              {account.login}
              {account.role !== 'office' && <Tag>{roles[account.role]}</Tag>}
            </Space>
          ),
        },
        { key: 'phone', title: words.phone, render: (account) => account.phone },
        {
          key: 'office',
          title: words.office,
          render: (account) =>
            account.office && <Link to={`/offices/${account.office}`}>{account.office_name ?? account.office}</Link>,
        },
        { key: 'status', title: words.status, render: (account) => <AccountStatus account={account} /> },
      ]}
      actions={(account) => <AccountActions account={account} />}
    />
  )
}
