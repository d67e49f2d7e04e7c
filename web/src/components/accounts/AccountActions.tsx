import { Form, Input, Typography } from 'antd'
import { api, commandHeaders, data } from '../../api/client'
import type { Account } from '../../api/schema'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { CommandButton } from '../CommandButton'
import { commonTexts } from '../common.messages'
import { useFormRules } from '../formRules'
import { HistoryButton } from '../History'
import { accountTexts } from './account.messages'
import { useSecretWindow } from './useSecretWindow'

interface Reason {
  reason?: string
}

/** What may be done with an account: its keepers do everything, everybody changes his own name and phone number. */
export function AccountActions({ account }: { account: Account }) {
  const me = useMe()
  const t = useText(accountTexts)
  const keeps = me.role === 'office' || me.role === 'platform'
  return (
    <div className="row-actions">
      {(keeps || account.account === me.account) && <ModifyButton account={account} />}
      {keeps && (account.enabled ? <DisableButton account={account} /> : <EnableButton account={account} />)}
      {keeps && account.role !== 'machine' && <ResetButton account={account} />}
      <HistoryButton kind="account" id={account.account} name={account.name || account.login || t.login} />
    </div>
  )
}

function ModifyButton({ account }: { account: Account }) {
  const t = useText(accountTexts)
  const rules = useFormRules()
  const params = { path: { account: account.account } }
  return (
    <CommandButton<{ name: string; phone?: string }, unknown>
      label={t.modify}
      command={() => ({
        title: t.modifyTitle(account.login),
        initial: { name: account.name, phone: account.phone },
        give: ({ name, phone }, id) =>
          data(
            api.PUT('/api/v1/accounts/{account}/profile', {
              params,
              headers: commandHeaders(id, account.version),
              body: { name, phone: phone?.trim() || null },
            }),
          ),
        done: t.modified,
        children: (
          <>
            <Form.Item name="name" label={t.name} rules={rules.name}>
              <Input />
            </Form.Item>
            <Form.Item name="phone" label={t.phoneFull} rules={[rules.phone]}>
              <Input inputMode="tel" />
            </Form.Item>
          </>
        ),
      })}
    />
  )
}

/** Why something is done, where nobody has to say so. */
function ReasonField() {
  const t = useText(commonTexts)
  const rules = useFormRules()
  return (
    <Form.Item name="reason" label={t.reason} rules={[rules.atMost(500)]}>
      <Input.TextArea rows={2} />
    </Form.Item>
  )
}

function DisableButton({ account }: { account: Account }) {
  const t = useText(accountTexts)
  const params = { path: { account: account.account } }
  return (
    <CommandButton<Reason, unknown>
      label={t.disable}
      danger
      command={() => ({
        title: t.disableTitle(account.name || account.login),
        submit: t.disable,
        danger: true,
        give: ({ reason }, id) =>
          data(
            api.POST('/api/v1/accounts/{account}/disabling', {
              params,
              headers: commandHeaders(id, account.version),
              body: { reason: reason?.trim() || null },
            }),
          ),
        done: t.disabledDone,
        children: (
          <>
            <Typography.Paragraph>{t.disableNote}</Typography.Paragraph>
            <ReasonField />
          </>
        ),
      })}
    />
  )
}

function EnableButton({ account }: { account: Account }) {
  const t = useText(accountTexts)
  const params = { path: { account: account.account } }
  return (
    <CommandButton<Reason, unknown>
      label={t.enable}
      command={() => ({
        title: t.enableTitle(account.name || account.login),
        submit: t.enable,
        give: ({ reason }, id) =>
          data(
            api.POST('/api/v1/accounts/{account}/enabling', {
              params,
              headers: commandHeaders(id, account.version, reason?.trim()),
            }),
          ),
        done: t.enabledDone,
        children: (
          <>
            <Typography.Paragraph>{t.enableNote}</Typography.Paragraph>
            <ReasonField />
          </>
        ),
      })}
    />
  )
}

function ResetButton({ account }: { account: Account }) {
  const t = useText(accountTexts)
  const show = useSecretWindow()
  const params = { path: { account: account.account } }
  return (
    <CommandButton<Reason, { password: string }>
      label={t.reset}
      command={() => ({
        title: t.resetTitle(account.name || account.login),
        submit: t.reset,
        give: ({ reason }, id) =>
          data(
            api.POST('/api/v1/accounts/{account}/password-reset', {
              params,
              headers: commandHeaders(id, account.version, reason?.trim()),
            }),
          ),
        onDone: ({ password }) => show(t.resetDone(account.login), password, t.once),
        children: (
          <>
            <Typography.Paragraph>{t.resetNote}</Typography.Paragraph>
            <ReasonField />
          </>
        ),
      })}
    />
  )
}
