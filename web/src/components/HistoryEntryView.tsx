import { Link } from '@tanstack/react-router'
import { Flex, Typography } from 'antd'
import { useContext } from 'react'
import type { Caused, HistoryEntry } from '../api/schema'
import { dayOf, instant } from '../lib/dates'
import { useText } from '../lib/messages'
import { READERS } from '../lib/routes'
import { SessionContext } from '../lib/session'
import { hasHistory, historyPath } from '../lib/subjects'
import { kindTexts, roleTexts } from '../lib/subjects.messages'
import { FieldChanges } from './FieldChanges'
import { historyTexts } from './history.messages'
import type { Subject } from './useHistory'

/** One thing that happened, in words: the change, who made it, from where, why, what else it caused, and the way to all of that. */
export function HistoryEntryView({ entry, kind, id, current }: Subject & { entry: HistoryEntry; current?: boolean }) {
  const t = useText(historyTexts)
  const roles = useText(roleTexts)
  const me = useContext(SessionContext)
  const role = roles[entry.role as keyof typeof roles]
  const name = entry.actor_name ?? entry.actor_login
  const who = name ? [name, role].filter(Boolean).join(' · ') : (role ?? t.system)
  const reads = me !== undefined && READERS.includes(me.role)
  // What was imported happened before it was recorded; otherwise the two differ by nothing that anybody would notice.
  const later = dayOf(entry.recorded_at) !== dayOf(entry.at)
  return (
    <article aria-current={current ? 'true' : undefined}>
      <Typography.Text strong>{entry.change}</Typography.Text>
      <div>
        <Typography.Text type="secondary">
          {[instant(entry.at), who, entry.address && t.from(entry.address)].filter(Boolean).join(' · ')}
          {later && `（${t.recorded(instant(entry.recorded_at))}）`}
        </Typography.Text>
      </div>
      {entry.reason && <div>{t.because(entry.reason)}</div>}
      <FieldChanges fields={entry.fields} />
      {entry.caused.length > 0 && (
        <ul className="changes">
          {entry.caused.map((caused) => (
            <li key={caused.position}>
              {t.caused}
              <CausedLink caused={caused} />
            </li>
          ))}
        </ul>
      )}
      <Flex wrap gap="0 12px" className="fine">
        <Typography.Text type="secondary">
          {[t.position(entry.position, entry.version), entry.event, entry.command_name].filter(Boolean).join(' · ')}
        </Typography.Text>
        {hasHistory(kind) && (
          <Link to={historyPath(kind, id)} search={{ at: String(entry.position) } as never}>
            {t.stateThen}
          </Link>
        )}
        {reads && (
          <Link to="/audit" search={{ command: entry.command } as never}>
            {t.sameCommand}
          </Link>
        )}
        {reads && entry.correlation && entry.correlation !== entry.command && (
          <Link to="/audit" search={{ correlation: entry.correlation } as never}>
            {t.related}
          </Link>
        )}
      </Flex>
    </article>
  )
}

/** What a command did to another thing, which leads to that thing's history. */
function CausedLink({ caused }: { caused: Caused }) {
  const names = useText(kindTexts)
  const words = `${names[caused.kind as keyof typeof names] ?? caused.kind}：${caused.change}`
  return hasHistory(caused.kind) ? <Link to={historyPath(caused.kind, caused.subject)}>{words}</Link> : words
}
