import { HistoryOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Drawer, Empty, Skeleton, Timeline } from 'antd'
import { useState } from 'react'
import { useText } from '../lib/messages'
import { historyPath } from '../lib/subjects'
import { commonTexts } from './common.messages'
import { HistoryEntryView } from './HistoryEntryView'
import { historyTexts } from './history.messages'
import { ProblemAlert } from './ProblemAlert'
import { type Subject, useHistory } from './useHistory'

/** A button that opens a thing's whole history. */
export function HistoryButton({ kind, id, name }: Subject & { name: string }) {
  const t = useText(commonTexts)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button type="link" size="small" icon={<HistoryOutlined />} onClick={() => setOpen(true)}>
        {t.history}
      </Button>
      <HistoryDrawer kind={kind} id={id} name={name} open={open} onClose={() => setOpen(false)} />
    </>
  )
}

/** Everything that happened to a thing, the latest first: who, when, from where, why, and what changed. */
export function HistoryDrawer({
  name,
  open,
  onClose,
  ...subject
}: Subject & { name: string; open: boolean; onClose: () => void }) {
  const t = useText(historyTexts)
  return (
    <Drawer
      title={t.of(name)}
      open={open}
      onClose={onClose}
      size="large"
      destroyOnHidden
      extra={<Link to={historyPath(subject.kind, subject.id)}>{t.whole}</Link>}
    >
      <HistoryTimeline {...subject} />
    </Drawer>
  )
}

/** The same without a window around it. `shown` is the position whose state is looked at. */
export function HistoryTimeline({ kind, id, shown }: Subject & { shown?: number | undefined }) {
  const t = useText(historyTexts)
  const answer = useHistory({ kind, id })
  const entries = answer.data?.pages.flatMap((page) => page.items) ?? []
  if (answer.isPending) return <Skeleton active />
  return (
    <>
      <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
      {!answer.error && entries.length === 0 && <Empty description={t.none} image={Empty.PRESENTED_IMAGE_SIMPLE} />}
      <Timeline
        items={entries.map((entry) => ({
          key: entry.position,
          color: entry.position === shown ? 'green' : 'blue',
          content: <HistoryEntryView entry={entry} kind={kind} id={id} current={entry.position === shown} />,
        }))}
      />
      {answer.hasNextPage && (
        <Button loading={answer.isFetchingNextPage} onClick={() => answer.fetchNextPage()}>
          {t.earlier}
        </Button>
      )}
    </>
  )
}
