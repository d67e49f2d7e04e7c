import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { api, data } from '../api/client'
import type { Evidence } from '../api/schema'
import { useText } from '../lib/messages'
import { Problem } from '../lib/problem'
import { type Me, useMe } from '../lib/session'
import { figureText } from './Figure'
import { figureTexts } from './figure.messages'
import { HistoryTimeline } from './History'

/** Names hardly change while somebody looks at a figure. */
const RARELY = { staleTime: 5 * 60_000 }

/** One posting in words: from which day on, how much, what happened, to whom and where; and the event behind it. */
export function PostingRow({ posting }: { posting: Evidence }) {
  const t = useText(figureTexts)
  const [open, setOpen] = useState(false)
  const what = happened(t, posting)
  return (
    <li>
      <div className="posting">
        <time dateTime={posting.day}>{posting.day}</time>
        <span className={`amount ${posting.amount < 0 ? 'down' : 'up'}`}>{figureText(posting.amount, true)}</span>
        <span>
          {posting.learner && <LearnerName learner={posting.learner} of={posting.class ?? undefined} />} {what}
          {posting.class && (
            <>
              {' '}
              <ClassName plan={posting.class} />
            </>
          )}
        </span>
        <Button
          type="link"
          size="small"
          aria-expanded={open}
          aria-label={open ? undefined : t.eventOf(what, posting.day)}
          onClick={() => setOpen(!open)}
        >
          {open ? t.hide : t.event}
        </Button>
      </div>
      {open && (
        <div className="posting-events">
          <HistoryTimeline kind={posting.aggregate_type} id={posting.aggregate_id} shown={posting.position} />
        </div>
      )}
    </li>
  )
}

/** What happened, in words; a move tells its direction. */
function happened(t: (typeof figureTexts)['zh-CN'], posting: Evidence): string {
  const word = t.events[posting.event_type] ?? posting.event_type
  const moved = posting.event_type === 'LearnerTransferred' || posting.event_type.startsWith('Unit')
  return moved ? `${word}（${posting.amount < 0 ? t.movedOut : t.movedIn}）` : word
}

/** Whether a role may read a learner by himself; a training point sees its own in the lists of its classes. */
function readsLearners(me: Me): boolean {
  return me.role !== 'point'
}

function LearnerName({ learner, of }: { learner: string; of: string | undefined }) {
  const t = useText(figureTexts)
  const me = useMe()
  const byHimself = readsLearners(me)
  const alone = useQuery({
    queryKey: ['name', 'learner', learner],
    queryFn: () => data(api.GET('/api/v1/learners/{learner}', { params: { path: { learner } } })),
    enabled: byHimself,
    ...RARELY,
  })
  const among = useQuery({
    queryKey: ['name', 'learners', of],
    queryFn: () =>
      data(
        api.GET('/api/v1/reports/classes/{class}/learners', {
          params: { path: { class: of ?? '' }, query: { size: 500, asOf: 'now' } },
        }),
      ),
    enabled: !byHimself && of !== undefined,
    ...RARELY,
  })
  const name = byHimself ? alone.data?.name : among.data?.rows.find((row) => row.learner === learner)?.name
  const shown = name || (alone.error instanceof Problem ? t.unnamed : t.learner)
  if (!byHimself) return <span>{shown}</span>
  return (
    <Link to="/learners/$learner" params={{ learner } as never}>
      {shown}
    </Link>
  )
}

function ClassName({ plan }: { plan: string }) {
  const t = useText(figureTexts)
  const me = useMe()
  const answer = useQuery({
    queryKey: ['name', 'plan', plan],
    queryFn: () => data(api.GET('/api/v1/training-plans/{plan}', { params: { path: { plan } } })),
    ...RARELY,
  })
  const name = answer.data?.name
  return (
    <Link to={me.role === 'point' ? '/classes/$plan' : '/plans/$plan'} params={{ plan } as never}>
      {name ? t.class(name) : '…'}
    </Link>
  )
}
