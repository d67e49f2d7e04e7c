import { useQuery } from '@tanstack/react-query'
import { Checkbox, Empty, Form, Skeleton, Table, Tag, Typography } from 'antd'
import { api, commandHeaders, data } from '../../api/client'
import type { Account, ApiKeyEntry, ApiScope } from '../../api/schema'
import { accountTexts, scopeTexts } from '../../components/accounts/account.messages'
import { useSecretWindow } from '../../components/accounts/useSecretWindow'
import { CommandButton } from '../../components/CommandButton'
import { commonTexts } from '../../components/common.messages'
import { useFormRules } from '../../components/formRules'
import { Part } from '../../components/Part'
import { ProblemAlert } from '../../components/ProblemAlert'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { accountsTexts } from './accounts.messages'

/** As many digits of a key's digest as tell it from others. */
const SHOWN = 12

/** The keys of a machine's account (ACCT-5): a new one is shown once, and one that is revoked is void at once. */
export function ApiKeys({ account }: { account: Account }) {
  const t = useText(accountsTexts)
  const common = useText(commonTexts)
  const scopes = useText(scopeTexts)
  const me = useMe()
  const keeps = me.role === 'office' || me.role === 'platform'
  const params = { path: { account: account.account } }
  const answer = useQuery({
    queryKey: ['api-keys', account.account],
    queryFn: () => data(api.GET('/api/v1/accounts/{account}/api-keys', { params })),
  })
  return (
    <Part title={t.keys} extra={keeps && <IssueKey account={account} />}>
      <Typography.Paragraph type="secondary">{t.keysNote}</Typography.Paragraph>
      <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
      {answer.isPending && <Skeleton active paragraph={{ rows: 2 }} title={false} />}
      {answer.data && (
        <Table<ApiKeyEntry>
          size="middle"
          rowKey="key"
          dataSource={answer.data}
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: <Empty description={t.noKeys} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
          columns={[
            {
              key: 'key',
              title: t.key,
              render: (_, { key }) => <Typography.Text code>{`${key.slice(0, SHOWN)}…`}</Typography.Text>,
            },
            {
              key: 'scopes',
              title: t.scopes,
              render: (_, entry) => entry.scopes.map((scope) => <Tag key={scope}>{scopes[scope as ApiScope]}</Tag>),
            },
            { key: 'issued', title: t.issuedAt, render: (_, entry) => instant(entry.issued_at) },
            {
              key: 'state',
              title: t.state,
              render: (_, entry) =>
                entry.revoked_at ? (
                  <Tag>{t.revokedAt(instant(entry.revoked_at))}</Tag>
                ) : (
                  <Tag color="success">{t.valid}</Tag>
                ),
            },
            {
              key: 'actions',
              title: common.actions,
              render: (_, entry) => keeps && entry.revoked_at == null && <RevokeKey account={account} entry={entry} />,
            },
          ]}
        />
      )}
    </Part>
  )
}

function IssueKey({ account }: { account: Account }) {
  const t = useText(accountsTexts)
  const words = useText(accountTexts)
  const scopes = useText(scopeTexts)
  const rules = useFormRules()
  const show = useSecretWindow()
  const params = { path: { account: account.account } }
  return (
    <CommandButton<{ scopes: ApiScope[] }, { key: string }>
      label={t.issue}
      type="primary"
      command={() => ({
        title: t.issue,
        submit: t.issue,
        initial: { scopes: ['read_reports'] },
        give: (body, id) =>
          data(
            api.POST('/api/v1/accounts/{account}/api-keys', {
              params,
              headers: commandHeaders(id, account.version),
              body,
            }),
          ),
        onDone: ({ key }) => show(t.issued, key, words.onceKey),
        children: (
          <>
            <Typography.Paragraph>{t.issueNote}</Typography.Paragraph>
            <Form.Item name="scopes" label={t.scopes} rules={[rules.required]}>
              <Checkbox.Group
                options={Object.entries(scopes).map(([value, label]) => ({ value, label }))}
                className="stacked"
              />
            </Form.Item>
          </>
        ),
      })}
    />
  )
}

function RevokeKey({ account, entry }: { account: Account; entry: ApiKeyEntry }) {
  const t = useText(accountsTexts)
  const params = { path: { account: account.account, key: entry.key } }
  return (
    <CommandButton<object, unknown>
      label={t.revoke}
      danger
      command={() => ({
        title: t.revokeTitle,
        submit: t.revoke,
        danger: true,
        give: (_, id) =>
          data(
            api.DELETE('/api/v1/accounts/{account}/api-keys/{key}', {
              params,
              headers: commandHeaders(id, account.version),
            }),
          ),
        done: t.revoked,
        children: <Typography.Paragraph>{t.revokeNote(`${entry.key.slice(0, SHOWN)}…`)}</Typography.Paragraph>,
      })}
    />
  )
}
