import { HistoryOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Drawer, Empty, Skeleton, Timeline } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
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

/** How many pages are read unasked to find the event that is shown. */
const SEARCHED_PAGES = 20

/** The same without a window around it. `shown` is the position of the event that it is about: it is looked for, and stands out. */
export function HistoryTimeline({ kind, id, shown }: Subject & { shown?: number | undefined }) {
  const t = useText(historyTexts)
  const answer = useHistory({ kind, id })
  const entries = answer.data?.pages.flatMap((page) => page.items) ?? []
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = answer
  const searching =
    shown !== undefined &&
    hasNextPage &&
    !isError &&
    (answer.data?.pages.length ?? 0) < SEARCHED_PAGES &&
    !entries.some((entry) => entry.position <= shown)
  useEffect(() => {
    if (searching && !isFetchingNextPage) fetchNextPage()
  }, [searching, isFetchingNextPage, fetchNextPage])
  if (answer.isPending || searching) return <Skeleton active />
  return (
    <>
      <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
      {!answer.error && entries.length === 0 && <Empty description={t.none} image={Empty.PRESENTED_IMAGE_SIMPLE} />}
      <Timeline
        items={entries.map((entry) => ({
          key: entry.position,
          color: entry.position === shown ? 'green' : 'blue',
          content:
            entry.position === shown ? (
              <Shown>
                <HistoryEntryView entry={entry} kind={kind} id={id} current />
              </Shown>
            ) : (
              <HistoryEntryView entry={entry} kind={kind} id={id} />
            ),
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

/** The event that it is about: marked, and brought into view. */
function Shown({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={place} className="history-shown">
      {children}
    </div>
  )
}
