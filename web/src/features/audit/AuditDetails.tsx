import { Link } from '@tanstack/react-router'
import { Descriptions, Drawer, Flex, Typography } from 'antd'
import type { AuditEntry } from '../../api/schema'
import { HistoryButton } from '../../components/History'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { hasHistory, historyPath, subjectPath } from '../../lib/subjects'
import { EntryFields, SameCommand, SameCorrelation } from './AuditParts'
import { auditTexts } from './audit.messages'
import { eventTexts } from './events.messages'

/** Everything that is known of one entry of the trail: the entry itself, its fields before and after, and what came of the same command. */
export function AuditDetails({ entry, onClose }: { entry: AuditEntry | undefined; onClose: () => void }) {
  const t = useText(auditTexts)
  return (
    <Drawer title={entry && t.detailsOf(entry.position)} open={entry !== undefined} onClose={onClose} size="large">
      {entry && (
        <Flex vertical gap={20}>
          <Typography.Title level={2} className="section-title">
            {entry.change}
          </Typography.Title>
          <Ways entry={entry} onLeave={onClose} />
          <Facts entry={entry} />
          {hasHistory(entry.kind) && <EntryFields entry={entry} />}
          <SameCommand entry={entry} onLeave={onClose} />
          <SameCorrelation entry={entry} onLeave={onClose} />
        </Flex>
      )}
    </Drawer>
  )
}

/** Where one goes from here. */
function Ways({ entry, onLeave }: { entry: AuditEntry; onLeave: () => void }) {
  const t = useText(auditTexts)
  const me = useMe()
  const path = subjectPath(entry.kind, entry.subject, me.role)
  const name = entry.subject_name ?? entry.kind_label
  return (
    <Flex wrap gap="4px 16px" align="center">
      {path && <Link to={path}>{`${t.open}${name}`}</Link>}
      {hasHistory(entry.kind) && (
        <>
          <HistoryButton kind={entry.kind} id={entry.subject} name={name} />
          <Link to={historyPath(entry.kind, entry.subject)} search={{ at: String(entry.position) } as never}>
            {t.stateThen}
          </Link>
        </>
      )}
      <Link to="/audit" search={{ kind: entry.kind, subject: entry.subject } as never} onClick={onLeave}>
        {t.trailOf}
      </Link>
      {entry.actor && (
        <Link to="/audit" search={{ actor: entry.actor } as never} onClick={onLeave}>
          {t.actorTrail}
        </Link>
      )}
    </Flex>
  )
}

function Facts({ entry }: { entry: AuditEntry }) {
  const t = useText(auditTexts)
  const events = useText(eventTexts)
  const later = entry.recorded_at !== entry.at
  const id = (value: string) => <Typography.Text copyable={{ text: value }}>{value}</Typography.Text>
  const facts: [string, React.ReactNode][] = [
    [t.at, instant(entry.at)],
    [t.recordedAt, later && instant(entry.recorded_at)],
    [t.businessDay, entry.business_day],
    [t.actor, entry.actor_name ? `${entry.actor_name}（${entry.actor_login}）` : !entry.role && t.system],
    [t.role, entry.role_label],
    [t.address, entry.address],
    [t.reason, entry.reason],
    [t.kind, entry.kind_label],
    [t.subject, entry.subject_name],
    [t.subjectId, id(entry.subject)],
    [t.region, entry.region_name],
    [t.event, `${events.event(entry.event)}（${entry.event}）`],
    [t.commandName, entry.command_name],
    [t.command, id(entry.command)],
    [t.position, `${entry.position} · ${t.versionOf(entry.version)}`],
    [t.correlation, entry.correlation && id(entry.correlation)],
    [t.causation, entry.causation && id(entry.causation)],
  ]
  return (
    <Descriptions
      size="small"
      column={1}
      bordered
      items={facts
        .filter(([, value]) => value)
        .map(([label, value]) => ({ key: label, label, children: <span className="long">{value}</span> }))}
    />
  )
}
