import { Table, type TableColumnsType, Tag, Typography } from 'antd'
import type { ProjectionStatus } from '../../api/schema'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { seconds } from './lag'
import { operationTexts } from './operation.messages'

/** Every reader of the log: which tables, where it is, how far behind, and why it stopped if it did. */
export function Readers({ readers }: { readers: ProjectionStatus[] }) {
  const t = useText(operationTexts)
  const columns: TableColumnsType<ProjectionStatus> = [
    {
      key: 'name',
      title: t.name,
      rowScope: 'row',
      render: (_, reader) => (
        <>
          {t.names[reader.name] ?? reader.name}{' '}
          <Typography.Text type="secondary" className="fine">
            {reader.name}
          </Typography.Text>
        </>
      ),
    },
    { key: 'version', title: t.version, align: 'right', render: (_, reader) => reader.version },
    {
      key: 'state',
      title: t.state,
      render: (_, reader) => <Tag>{reader.failure ? t.stopped : (t.states[reader.state] ?? reader.state)}</Tag>,
    },
    { key: 'position', title: t.position, align: 'right', render: (_, reader) => reader.position },
    {
      key: 'events',
      title: t.lagEvents,
      align: 'right',
      render: (_, reader) => (reader.lag_events === 0 ? t.none : reader.lag_events),
    },
    {
      key: 'time',
      title: t.lagTime,
      align: 'right',
      render: (_, reader) => (reader.lag_events === 0 ? t.none : t.seconds(seconds(reader.lag_milliseconds))),
    },
    { key: 'moved', title: t.moved, render: (_, reader) => <span className="dates">{instant(reader.moved_at)}</span> },
    {
      key: 'failure',
      title: t.failure,
      render: (_, reader) =>
        reader.failure ? <Typography.Text type="danger">{reader.failure}</Typography.Text> : t.none,
    },
  ]
  return (
    <Table
      size="small"
      rowKey={(reader) => `${reader.name} ${reader.version} ${reader.state}`}
      dataSource={readers}
      columns={columns}
      pagination={false}
      scroll={{ x: 'max-content' }}
    />
  )
}
