import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Flex, Form, Input, InputNumber, Modal, Progress, Table, type TableColumnsType, Typography } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { CommandIds, type Outcome } from '../lib/bulk'
import { useText } from '../lib/messages'
import { Problem, Unreachable } from '../lib/problem'
import { problemTexts } from '../lib/problem.messages'
import { bulkTexts } from './bulk.messages'
import { commonTexts } from './common.messages'

/** One of the things that a bulk command is about. */
export interface BulkItem<Row> {
  row: Row
  /** What is granted to it, where that is asked for. */
  amount: string
}

/** What a bulk command is given to work with. */
export interface BulkRun<Row> {
  opinion: string | undefined
  ids: CommandIds
  tell: (item: BulkItem<Row>, outcome: Outcome) => void
}

interface Props<Row> {
  title: string
  rows: Row[]
  rowKey: (row: Row) => string
  rowLabel: (row: Row) => string
  /** What the preview says of each. */
  columns: { key: string; title: string; render: (row: Row) => ReactNode }[]
  /** A number for each, which can be changed before it is sent. */
  amount?: { label: string; initial: (row: Row) => string; step?: number }
  /** Whether an opinion goes with every command. */
  opinion?: 'optional' | 'required'
  submit: string
  danger?: boolean
  /** Sends the commands and tells what came of each. */
  give: (items: BulkItem<Row>[], run: BulkRun<Row>) => Promise<void>
  /** Reads a row anew that was decided, here or by somebody else in between. */
  reload?: (row: Row) => Promise<Row>
  /** `done` says whether anything was sent. */
  onClose: (done: boolean) => void
}

const OPINION = 500

/** A decision about several things at once: what would happen to each, then how far it is, then what came of each. */
export function BulkModal<Row extends object>(props: Props<Row>) {
  const t = useText(bulkTexts)
  const common = useText(commonTexts)
  const queries = useQueryClient()
  const ids = useRef(new CommandIds())
  const [form] = Form.useForm<{ opinion?: string }>()
  const [items, setItems] = useState(() => props.rows.map((row) => ({ row, amount: props.amount?.initial(row) ?? '' })))
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map())
  const [running, setRunning] = useState<ReadonlySet<string>>()
  const sending = useRef(false)
  const keyOf = (item: BulkItem<Row>) => props.rowKey(item.row)
  const done = items.filter((item) => outcomes.get(keyOf(item))?.done)
  const failed = items.filter((item) => outcomes.get(keyOf(item))?.done === false)
  const rest = items.filter((item) => !outcomes.get(keyOf(item))?.done)
  const begun = running !== undefined || outcomes.size > 0
  const busy = running !== undefined
  const tell = (item: BulkItem<Row>, outcome: Outcome) => {
    const key = keyOf(item)
    setOutcomes((former) => new Map(former).set(key, outcome))
    if (outcome.done || (outcome.error instanceof Problem && outcome.error.overtaken)) {
      props.reload?.(item.row).then(
        (row) => setItems((former) => former.map((one) => (keyOf(one) === key ? { ...one, row } : one))),
        () => undefined,
      )
    }
  }
  const run = async ({ opinion }: { opinion?: string }) => {
    if (sending.current || rest.length === 0) return
    sending.current = true
    setRunning(new Set(rest.map(keyOf)))
    setOutcomes((former) => new Map([...former].filter(([, outcome]) => outcome.done)))
    await props.give(rest, { opinion: opinion?.trim() || undefined, ids: ids.current, tell })
    setRunning(undefined)
    sending.current = false
    await queries.invalidateQueries()
  }
  useWarning(busy)
  const amount = props.amount
  const columns: TableColumnsType<BulkItem<Row>> = [
    ...props.columns.map((column) => ({
      key: column.key,
      title: column.title,
      render: (_: unknown, item: BulkItem<Row>) => column.render(item.row),
    })),
    ...(amount
      ? [
          {
            key: 'amount',
            title: amount.label,
            width: 130,
            render: (_: unknown, item: BulkItem<Row>) => (
              <InputNumber<string>
                stringMode
                aria-label={`${amount.label}：${props.rowLabel(item.row)}`}
                step={amount.step ?? 1}
                value={item.amount}
                disabled={busy || outcomes.get(keyOf(item))?.done === true}
                onChange={(value) =>
                  setItems((former) =>
                    former.map((one) => (keyOf(one) === keyOf(item) ? { ...one, amount: value ?? '' } : one)),
                  )
                }
              />
            ),
          },
        ]
      : []),
    ...(begun
      ? [
          {
            key: 'result',
            title: t.result,
            width: 240,
            render: (_: unknown, item: BulkItem<Row>) => (
              <Result outcome={outcomes.get(keyOf(item))} running={running?.has(keyOf(item)) ?? false} />
            ),
          },
        ]
      : []),
  ]
  return (
    <Modal
      title={props.title}
      open
      width={960}
      mask={{ closable: false }}
      closable={!busy}
      keyboard={!busy}
      onCancel={() => props.onClose(begun)}
      onOk={() => form.submit()}
      okText={failed.length > 0 ? t.rest(failed.length) : props.submit}
      okButtonProps={{
        danger: props.danger,
        style: begun && !busy && rest.length === 0 ? { display: 'none' } : undefined,
      }}
      confirmLoading={busy}
      cancelText={begun ? t.close : t.cancel}
      cancelButtonProps={{ disabled: busy }}
    >
      <Flex vertical gap={12}>
        <Typography.Text>{t.chosen(items.length)}</Typography.Text>
        <Table<BulkItem<Row>>
          size="small"
          aria-label={t.preview}
          rowKey={keyOf}
          dataSource={items}
          columns={columns}
          pagination={items.length > 10 ? { pageSize: 10, showSizeChanger: false, size: 'small' } : false}
          scroll={{ x: 'max-content' }}
        />
        {begun && (
          <div aria-live="polite">
            <Progress
              aria-label={t.progress}
              percent={Math.floor((outcomes.size * 100) / items.length)}
              status={busy ? 'active' : failed.length > 0 ? 'exception' : 'success'}
            />
            <Typography.Text strong>
              {busy ? t.far(outcomes.size, items.length) : t.over(done.length, failed.length)}
            </Typography.Text>
          </div>
        )}
        <Form form={form} layout="vertical" onFinish={run} disabled={busy}>
          {props.opinion && (
            <Form.Item
              name="opinion"
              label={common.opinion}
              rules={[{ required: props.opinion === 'required', whitespace: true, message: t.opinionMissing }]}
            >
              <Input.TextArea rows={2} maxLength={OPINION} showCount />
            </Form.Item>
          )}
        </Form>
      </Flex>
    </Modal>
  )
}

/** What came of one of them, in words. */
function Result({ outcome, running }: { outcome: Outcome | undefined; running: boolean }) {
  const t = useText(bulkTexts)
  const problem = useText(problemTexts)
  if (!outcome) return <Typography.Text type="secondary">{running ? t.running : t.waiting}</Typography.Text>
  if (outcome.done) {
    return (
      <Typography.Text type="success">
        <CheckCircleOutlined /> {t.succeeded}
      </Typography.Text>
    )
  }
  const { error } = outcome
  const sentence =
    error instanceof Problem ? error.message : error instanceof Unreachable ? problem.unreachable : problem.unknown
  return (
    <div className="wraps">
      <Typography.Text type="danger">
        <CloseCircleOutlined /> {t.failed}：{sentence}
      </Typography.Text>
      {error instanceof Problem && error.rule && (
        <div>
          <Typography.Text code>{problem.rule(error.rule)}</Typography.Text>
        </div>
      )}
      {error instanceof Problem && error.overtaken && <div>{t.overtaken}</div>}
    </div>
  )
}

/** Asks before the page is left while commands are on their way. */
function useWarning(busy: boolean): void {
  useEffect(() => {
    if (!busy) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [busy])
}
