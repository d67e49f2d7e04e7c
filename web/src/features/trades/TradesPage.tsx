import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { App, Form, Input } from 'antd'
import { api, commandHeaders, data } from '../../api/client'
import type { Trade } from '../../api/schema'
import { CommandButton } from '../../components/CommandButton'
import { useFormRules } from '../../components/formRules'
import { ListPage } from '../../components/ListPage'
import { YesNoSelect } from '../../components/selects'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { keepsTrades, TradeActions } from './TradeActions'
import { TradeState } from './TradeState'
import { tradeTexts } from './trades.messages'

/** O10, 技术工种查询. */
export default function TradesPage() {
  const t = useText(tradeTexts)
  const me = useMe()
  return (
    <ListPage<Trade>
      title={t.title}
      name="trades"
      load={(query) => data(api.GET('/api/v1/trades', { params: { query } }))}
      exportPath="/api/v1/trades/export"
      rowKey={(trade) => trade.trade}
      rowLabel={(trade) => trade.name}
      toolbar={keepsTrades(me) && <AddTrade />}
      filters={[
        { name: 'name', label: t.name, input: <Input allowClear style={{ width: 200 }} /> },
        { name: 'retired', label: t.withRetired, input: <YesNoSelect /> },
      ]}
      columns={[
        {
          key: 'name',
          title: t.name,
          sort: 'name',
          render: (trade) => <Link to={`/trades/${trade.trade}`}>{trade.name}</Link>,
        },
        { key: 'changed', title: t.changedOn, sort: 'changed_on', render: (trade) => trade.changed_on },
        {
          key: 'learners',
          title: t.learners,
          sort: 'learners',
          align: 'right',
          render: (trade) => (
            <Link to="/learners" search={{ trade: trade.trade } as never} className="figure">
              {trade.learners}
            </Link>
          ),
        },
        { key: 'state', title: t.state, render: (trade) => <TradeState trade={trade} /> },
      ]}
      actions={(trade) => <TradeActions trade={trade} />}
    />
  )
}

function AddTrade() {
  const t = useText(tradeTexts)
  const rules = useFormRules()
  const { message } = App.useApp()
  return (
    <CommandButton<{ name: string }, unknown>
      label={t.add}
      type="primary"
      icon={<PlusOutlined />}
      command={() => ({
        title: t.addTitle,
        submit: t.add,
        give: (body, id) => data(api.POST('/api/v1/trades', { headers: commandHeaders(id), body })),
        onDone: (_, { name }) => message.success(t.added(name)),
        children: (
          <Form.Item name="name" label={t.name} rules={rules.name}>
            <Input />
          </Form.Item>
        ),
      })}
    />
  )
}
