import { Form, Input, Typography } from 'antd'
import { api, commandHeaders, data } from '../../api/client'
import type { Trade } from '../../api/schema'
import { CommandButton } from '../../components/CommandButton'
import { commonTexts } from '../../components/common.messages'
import { useFormRules } from '../../components/formRules'
import { HistoryButton } from '../../components/History'
import { TradeSelect } from '../../components/selects'
import { useText } from '../../lib/messages'
import { type Me, useMe } from '../../lib/session'
import { tradeTexts } from './trades.messages'

/** TRADE-1: the provincial office keeps the trades; the platform may too. */
export function keepsTrades(me: Me): boolean {
  return me.role === 'platform' || (me.role === 'office' && me.region?.endsWith('0000') === true)
}

/** 更名, 合并, 停用 of a trade in use, for who keeps trades, and its history. */
export function TradeActions({ trade }: { trade: Trade }) {
  const keeps = keepsTrades(useMe()) && !trade.retired && trade.merged_into == null
  return (
    <div className="row-actions">
      {keeps && <RenameTrade trade={trade} />}
      {keeps && <MergeTrade trade={trade} />}
      {keeps && <RetireTrade trade={trade} />}
      <HistoryButton kind="trade" id={trade.trade} name={trade.name} />
    </div>
  )
}

function RenameTrade({ trade }: { trade: Trade }) {
  const t = useText(tradeTexts)
  const rules = useFormRules()
  const params = { path: { trade: trade.trade } }
  return (
    <CommandButton<{ name: string }, unknown>
      label={t.rename}
      command={() => ({
        title: t.renameTitle(trade.name),
        submit: t.rename,
        initial: { name: trade.name },
        give: (body, id) =>
          data(api.PUT('/api/v1/trades/{trade}/name', { params, headers: commandHeaders(id, trade.version), body })),
        done: t.renamed,
        children: (
          <Form.Item name="name" label={t.name} rules={rules.name}>
            <Input />
          </Form.Item>
        ),
      })}
    />
  )
}

function MergeTrade({ trade }: { trade: Trade }) {
  const t = useText(tradeTexts)
  const rules = useFormRules()
  const params = { path: { trade: trade.trade } }
  return (
    <CommandButton<{ into: string }, unknown>
      label={t.merge}
      command={() => ({
        title: t.mergeTitle(trade.name),
        submit: t.merge,
        danger: true,
        give: (body, id) =>
          data(api.POST('/api/v1/trades/{trade}/merger', { params, headers: commandHeaders(id, trade.version), body })),
        done: t.mergeDone,
        children: (
          <>
            <Typography.Paragraph>{t.mergeNote(trade.name, trade.learners)}</Typography.Paragraph>
            <Form.Item name="into" label={t.mergeInto} rules={[rules.required]}>
              <TradeSelect />
            </Form.Item>
          </>
        ),
      })}
    />
  )
}

function RetireTrade({ trade }: { trade: Trade }) {
  const t = useText(tradeTexts)
  const common = useText(commonTexts)
  const rules = useFormRules()
  const params = { path: { trade: trade.trade } }
  return (
    <CommandButton<{ reason?: string }, unknown>
      label={t.retire}
      danger
      command={() => ({
        title: t.retireTitle(trade.name),
        submit: t.retire,
        danger: true,
        give: ({ reason }, id) =>
          data(
            api.POST('/api/v1/trades/{trade}/retirement', {
              params,
              headers: commandHeaders(id, trade.version, reason?.trim()),
            }),
          ),
        done: t.retireDone,
        children: (
          <>
            <Typography.Paragraph>{t.retireNote}</Typography.Paragraph>
            <Form.Item name="reason" label={common.reason} rules={[rules.atMost(500)]}>
              <Input.TextArea rows={2} />
            </Form.Item>
          </>
        ),
      })}
    />
  )
}
