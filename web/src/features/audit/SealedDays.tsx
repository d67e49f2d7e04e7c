import { Link } from '@tanstack/react-router'
import { Button, Empty, Flex, Table, type TableColumnsType } from 'antd'
import type { KeyView, SealedDay } from '../../api/schema'
import { Digest } from '../../components/Digest'
import { useText } from '../../lib/messages'
import { sealsTexts } from './seals.messages'

/** Closed days, the latest first, each with its digest, its seal, and a verification of it alone. */
export function SealedDays({
  days,
  keys,
  busy,
  onVerify,
  more,
  loading,
}: {
  days: SealedDay[]
  keys: KeyView[]
  busy: boolean
  onVerify: (day: string) => void
  more: (() => void) | undefined
  loading: boolean
}) {
  const t = useText(sealsTexts)
  const columns: TableColumnsType<SealedDay> = [
    { key: 'day', title: t.day, rowScope: 'row', render: (_, day) => <span className="figure">{day.day}</span> },
    { key: 'seal', title: t.seal, render: (_, day) => <Sealed day={day} keys={keys} /> },
    { key: 'digest', title: t.digest, render: (_, day) => <Digest value={day.digest} /> },
    { key: 'last', title: t.last, align: 'right', render: (_, day) => day.last_position },
    {
      key: 'closed',
      title: t.closed,
      align: 'right',
      render: (_, day) => (
        <Link to="/history/calendar/province" search={{ at: String(day.closed_at) } as never}>
          {day.closed_at}
        </Link>
      ),
    },
    {
      key: 'ways',
      title: '',
      render: (_, day) => (
        <Flex gap={12}>
          <Link to="/audit" search={{ from: day.day, to: day.day } as never}>
            {t.events}
          </Link>
          <Button
            type="link"
            size="small"
            disabled={busy}
            aria-label={t.verifyThis(day.day)}
            onClick={() => onVerify(day.day)}
          >
            {t.verify}
          </Button>
        </Flex>
      ),
    },
  ]
  return (
    <Flex vertical gap={12}>
      <Table
        size="small"
        rowKey="day"
        dataSource={days}
        columns={columns}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <Empty description={t.noDays} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
      />
      {more && (
        <Button onClick={more} loading={loading}>
          {t.earlier}
        </Button>
      )}
    </Flex>
  )
}

/** Whether a day bears a seal, and of which key. */
function Sealed({ day, keys }: { day: SealedDay; keys: KeyView[] }) {
  const t = useText(sealsTexts)
  if (day.before_seals) return t.before
  if (!day.seal) return t.unsealed
  const signed = day.seal.key
  return t.sealed(keys.find((one) => one.key === signed)?.fingerprint ?? signed.slice(0, 16))
}
