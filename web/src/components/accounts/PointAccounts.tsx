import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Empty, Skeleton, Table } from 'antd'
import type { ReactNode } from 'react'
import { api, data } from '../../api/client'
import type { Account } from '../../api/schema'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { commonTexts } from '../common.messages'
import { Part } from '../Part'
import { ProblemAlert } from '../ProblemAlert'
import { AccountActions } from './AccountActions'
import { AccountStatus } from './AccountStatus'
import { accountTexts, roleTexts } from './account.messages'

/** The accounts of a training point: few, so that they stand on one page. `linked` leads to each account's own page. */
export function PointAccounts({
  point,
  title,
  extra,
  linked = true,
}: {
  point: string
  title: string
  extra?: ReactNode
  linked?: boolean
}) {
  const t = useText(accountTexts)
  const common = useText(commonTexts)
  const roles = useText(roleTexts)
  const answer = useQuery({
    queryKey: ['accounts', 'of point', point],
    queryFn: () => data(api.GET('/api/v1/accounts', { params: { query: { point, size: 200 } } })),
  })
  return (
    <Part title={title} extra={extra}>
      <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
      {answer.isPending && <Skeleton active paragraph={{ rows: 2 }} title={false} />}
      {answer.data && (
        <Table<Account>
          size="middle"
          rowKey="account"
          dataSource={answer.data.items}
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: <Empty description={t.none} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
          columns={[
            {
              key: 'name',
              title: t.name,
              render: (_, account) =>
                linked ? (
                  <Link to={`/accounts/${account.account}`}>{account.name || account.login}</Link>
                ) : (
                  account.name || account.login
                ),
            },
            { key: 'login', title: t.loginShort, dataIndex: 'login' },
            { key: 'role', title: t.role, render: (_, { role }) => roles[role] },
            { key: 'phone', title: t.phone, dataIndex: 'phone' },
            { key: 'status', title: t.status, render: (_, account) => <AccountStatus account={account} /> },
            {
              key: 'signedIn',
              title: t.lastSignedIn,
              render: (_, account) => instant(account.last_signed_in) || t.never,
            },
            { key: 'actions', title: common.actions, render: (_, account) => <AccountActions account={account} /> },
          ]}
        />
      )}
    </Part>
  )
}
