import { Empty, Table, type TableColumnsType, Tag } from 'antd'
import type { KeyView } from '../../api/schema'
import { Digest } from '../../components/Digest'
import { useText } from '../../lib/messages'
import { sealsTexts } from './seals.messages'

/** The keys that ever sealed, the present one first, each with what vouches for it. */
export function SealingKeys({ keys }: { keys: KeyView[] }) {
  const t = useText(sealsTexts)
  const rows = keys.map((key, at) => ({ ...key, at, current: at === keys.length - 1 })).reverse()
  const columns: TableColumnsType<(typeof rows)[number]> = [
    { key: 'fingerprint', title: t.fingerprint, render: (_, key) => <code>{key.fingerprint}</code> },
    {
      key: 'state',
      title: t.state,
      render: (_, key) => <Tag>{key.current ? t.current : t.retired}</Tag>,
    },
    { key: 'from', title: t.from, render: (_, key) => key.from },
    { key: 'through', title: t.to, render: (_, key) => key.through },
    {
      key: 'by',
      title: t.signedBy,
      render: (_, key) => (key.reason ? t.withReason(key.reason) : key.at === 0 ? t.firstKey : t.byFormer),
    },
    { key: 'key', title: t.publicKey, render: (_, key) => <Digest value={key.key} whole /> },
  ]
  return (
    <Table
      size="small"
      rowKey="key"
      dataSource={rows}
      columns={columns}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: <Empty description={t.noKeys} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
    />
  )
}
