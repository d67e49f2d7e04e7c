import { SwapOutlined } from '@ant-design/icons'
import { Alert, Checkbox, Flex, Table, type TableColumnsType, Typography } from 'antd'
import { useState } from 'react'
import type { StateAt, StateField, StateMoment } from '../../api/schema'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { stateTexts } from './state.messages'
import './audit.css'

/** The state of a thing then and now, side by side, field by field; what differs is marked in words. */
export function StateThenNow({ state }: { state: StateAt }) {
  const t = useText(stateTexts)
  const [onlyChanged, setOnlyChanged] = useState(false)
  const changed = state.fields.filter((field) => field.changed)
  const value = (text: string | null | undefined) =>
    text ? <span className="long">{text}</span> : <Typography.Text type="secondary">{t.nothing}</Typography.Text>
  const columns: TableColumnsType<StateField> = [
    { key: 'label', title: t.field, render: (_, field) => field.label, rowScope: 'row' },
    { key: 'then', title: t.thenWord, render: (_, field) => value(field.then) },
    { key: 'now', title: t.nowWord, render: (_, field) => value(field.now) },
    { key: 'compare', title: t.compare, render: (_, field) => <Compared field={field} /> },
  ]
  return (
    <Flex vertical gap={12}>
      <dl className="moments">
        <Moment word={t.thenWord} moment={state.then} />
        <Moment word={t.nowWord} moment={state.now} />
      </dl>
      <Alert
        type={state.then && changed.length === 0 ? 'success' : 'info'}
        showIcon
        role="status"
        title={!state.then ? t.absent : changed.length === 0 ? t.same : t.differ(changed.length)}
      />
      <Checkbox checked={onlyChanged} onChange={(event) => setOnlyChanged(event.target.checked)}>
        {t.onlyChanged}
      </Checkbox>
      <Table<StateField>
        size="small"
        rowKey="field"
        pagination={false}
        dataSource={onlyChanged ? changed : state.fields}
        columns={columns}
        rowClassName={(field) => (field.changed ? 'differs' : '')}
        locale={{ emptyText: t.noneChanged }}
      />
    </Flex>
  )
}

/** What led to a state. */
function Moment({ word, moment }: { word: string; moment: StateMoment | null | undefined }) {
  const t = useText(stateTexts)
  return (
    <div>
      <dt>{word}</dt>
      <dd>
        {moment ? (
          <>
            {moment.change}
            <br />
            <Typography.Text type="secondary" className="fine">
              {t.led(moment.version, moment.position, instant(moment.at))}
            </Typography.Text>
          </>
        ) : (
          t.absent
        )}
      </dd>
    </div>
  )
}

function Compared({ field }: { field: StateField }) {
  const t = useText(stateTexts)
  if (!field.changed) return <Typography.Text type="secondary">{t.unchanged}</Typography.Text>
  const word = field.then == null ? t.added : field.now == null ? t.removed : t.changed
  return (
    <Typography.Text strong type="warning">
      <SwapOutlined aria-hidden /> {word}
    </Typography.Text>
  )
}
