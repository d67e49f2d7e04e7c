import { HistoryOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Drawer, Empty, Skeleton, Timeline, Typography } from 'antd'
import { useState } from 'react'
import { api, data } from '../api/client'
import type { HistoryEntry } from '../api/schema'
import { instant } from '../lib/dates'
import { useText } from '../lib/messages'
import { commonTexts } from './common.messages'
import { historyTexts } from './history.messages'
import { ProblemAlert } from './ProblemAlert'

/** What has a history, by its kind and identifier. */
export interface Subject {
  /** As the log names it: `training_plan`, `learner`, `work_unit` … */
  kind: string
  id: string
}

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
    <Drawer title={t.of(name)} open={open} onClose={onClose} size="large" destroyOnHidden>
      <HistoryTimeline {...subject} />
    </Drawer>
  )
}

/** The same without a window around it. */
export function HistoryTimeline({ kind, id }: Subject) {
  const t = useText(historyTexts)
  const answer = useInfiniteQuery({
    queryKey: ['history', kind, id],
    queryFn: ({ pageParam }) =>
      data(
        api.GET('/api/v1/history/{kind}/{id}', {
          params: { path: { kind, id }, query: { page: pageParam, size: 50, sort: '-position' } },
        }),
      ),
    initialPageParam: 1,
    getNextPageParam: (last, pages) => (pages.length * 50 < last.total ? pages.length + 1 : undefined),
  })
  const entries = answer.data?.pages.flatMap((page) => page.items) ?? []
  if (answer.isPending) return <Skeleton active />
  return (
    <>
      <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
      {!answer.error && entries.length === 0 && <Empty description={t.none} image={Empty.PRESENTED_IMAGE_SIMPLE} />}
      <Timeline items={entries.map((entry) => ({ key: entry.position, content: <Entry entry={entry} /> }))} />
      {answer.hasNextPage && (
        <Button loading={answer.isFetchingNextPage} onClick={() => answer.fetchNextPage()}>
          {t.earlier}
        </Button>
      )}
    </>
  )
}

/** One thing that happened. */
export function Entry({ entry }: { entry: HistoryEntry }) {
  const t = useText(historyTexts)
  const who = entry.actor_name ?? entry.actor_login ?? t.system
  return (
    <article>
      <Typography.Text strong>{entry.change}</Typography.Text>
      <div>
        <Typography.Text type="secondary">
          {[instant(entry.at), who, entry.address && t.from(entry.address)].filter(Boolean).join(' · ')}
        </Typography.Text>
      </div>
      {entry.reason && <div>{t.because(entry.reason)}</div>}
      {entry.fields.length > 0 && (
        <ul className="changes">
          {entry.fields.map((field) => (
            <li key={field.field}>
              {field.field}：<del>{field.from || t.nothing}</del> → <ins>{field.to || t.nothing}</ins>
            </li>
          ))}
        </ul>
      )}
      {entry.caused.length > 0 && (
        <ul className="changes">
          {entry.caused.map((caused) => (
            <li key={caused.position}>{t.caused(caused.change)}</li>
          ))}
        </ul>
      )}
      <Typography.Text type="secondary" className="fine">
        {t.position(entry.position, entry.event, entry.command_name ?? '')}
      </Typography.Text>
    </article>
  )
}
