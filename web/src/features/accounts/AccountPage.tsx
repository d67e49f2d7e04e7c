import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Card, Descriptions, Skeleton } from 'antd'
import { api, data } from '../../api/client'
import type { Account } from '../../api/schema'
import { AccountActions } from '../../components/accounts/AccountActions'
import { AccountStatus } from '../../components/accounts/AccountStatus'
import { accountTexts, roleTexts } from '../../components/accounts/account.messages'
import { HistoryTimeline } from '../../components/History'
import { Page } from '../../components/Page'
import { Part } from '../../components/Part'
import { ProblemAlert } from '../../components/ProblemAlert'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { ApiKeys } from './ApiKeys'
import { accountsTexts } from './accounts.messages'

/** An account: whose it is and where it sits, a machine's keys, and its history. */
export default function AccountPage() {
  const t = useText(accountsTexts)
  const roles = useText(roleTexts)
  const { account = '' } = useParams({ strict: false })
  const answer = useQuery({
    queryKey: ['account', account],
    queryFn: () => data(api.GET('/api/v1/accounts/{account}', { params: { path: { account } } })),
  })
  if (!answer.data) {
    return (
      <Page title={t.one}>
        {answer.isPending ? (
          <Skeleton active />
        ) : (
          <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
        )}
      </Page>
    )
  }
  const seen = answer.data
  return (
    <Page title={seen.name || seen.login} intro={roles[seen.role]} extra={<AccountActions account={seen} />}>
      <Facts account={seen} />
      {seen.role === 'machine' && <ApiKeys account={seen} />}
      <Part title={t.history}>
        <HistoryTimeline kind="account" id={account} />
      </Part>
    </Page>
  )
}

function Facts({ account }: { account: Account }) {
  const t = useText(accountTexts)
  const roles = useText(roleTexts)
  const items = [
    { key: 'name', label: t.name, children: account.name },
    { key: 'login', label: t.loginShort, children: account.login },
    { key: 'role', label: t.role, children: roles[account.role] },
    { key: 'phone', label: t.phone, children: account.phone },
    { key: 'seat', ...seatOf(account, t) },
    { key: 'status', label: t.status, children: <AccountStatus account={account} /> },
    { key: 'signedIn', label: t.lastSignedIn, children: instant(account.last_signed_in) || t.never },
    { key: 'opened', label: t.openedAt, children: instant(account.opened_at) },
  ]
  return (
    <Card size="small">
      <Descriptions size="small" column={{ xs: 1, md: 2, xl: 3 }} items={items} />
    </Card>
  )
}

/** Where an account sits, as a link. */
function seatOf(account: Account, t: { office: string; point: string; learner: string; seat: string }) {
  if (account.point) {
    return { label: t.point, children: <Link to={`/points/${account.point}`}>{account.point_name}</Link> }
  }
  if (account.learner) {
    return { label: t.learner, children: <Link to={`/learners/${account.learner}`}>{account.name}</Link> }
  }
  if (account.office) {
    return { label: t.office, children: <Link to={`/offices/${account.office}`}>{account.office_name}</Link> }
  }
  return { label: t.seat, children: '—' }
}
