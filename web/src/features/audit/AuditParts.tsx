// The parts of an entry's details that are asked for when somebody looks.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton, Typography } from 'antd'
import type { ReactNode } from 'react'
import { api, data } from '../../api/client'
import type { AuditEntry } from '../../api/schema'
import { FieldChanges } from '../../components/FieldChanges'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useText } from '../../lib/messages'
import { Problem } from '../../lib/problem'
import { hasHistory, historyPath } from '../../lib/subjects'
import { auditTexts } from './audit.messages'

/** How many entries are told before a link to the rest. */
const FEW = 10

/** An entry's fields before and after. Versions of a thing are numbered from 1 without a gap, so that a version is a page of one row. */
export function EntryFields({ entry }: { entry: AuditEntry }) {
  const t = useText(auditTexts)
  const { kind, subject: id, version } = entry
  const answer = useQuery({
    queryKey: ['history', kind, id, 'version', version],
    queryFn: () =>
      data(
        api.GET('/api/v1/history/{kind}/{id}', {
          params: { path: { kind, id }, query: { sort: 'version', size: 1, page: version } },
        }),
      ),
  })
  // Whom the history is not shown to (an account of another level, for one) still reads the trail.
  if (answer.error instanceof Problem && answer.error.status === 404) return null
  const fields = answer.data?.items[0]?.fields ?? []
  return (
    <Part title={t.fields}>
      {answer.isPending && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
      {answer.data && (fields.length > 0 ? <FieldChanges fields={fields} /> : <p>{t.noFields}</p>)}
    </Part>
  )
}

/** What else the same command did. */
export function SameCommand({ entry, onLeave }: { entry: AuditEntry; onLeave: () => void }) {
  const t = useText(auditTexts)
  return (
    <Others entry={entry} title={t.caused} by="command" value={entry.command} empty={t.nothingElse} onLeave={onLeave} />
  )
}

/** What other commands of the same request, import or run did. */
export function SameCorrelation({ entry, onLeave }: { entry: AuditEntry; onLeave: () => void }) {
  const t = useText(auditTexts)
  const { correlation, command } = entry
  if (!correlation || correlation === command) return null
  return (
    <Others
      entry={entry}
      title={t.belongs}
      by="correlation"
      value={correlation}
      empty={t.nothingElse}
      onLeave={onLeave}
    />
  )
}

function Others({
  entry,
  title,
  by,
  value,
  empty,
  onLeave,
}: {
  entry: AuditEntry
  title: string
  by: 'command' | 'correlation'
  value: string
  empty: string
  onLeave: () => void
}) {
  const t = useText(auditTexts)
  const answer = useQuery({
    queryKey: ['audit', by, value],
    queryFn: () =>
      data(api.GET('/api/v1/audit', { params: { query: { [by]: value, size: FEW + 1, sort: 'position' } } })),
  })
  const others = (answer.data?.items ?? []).filter((one) => one.position !== entry.position).slice(0, FEW)
  return (
    <Part title={title}>
      {answer.isPending && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
      {answer.data && others.length === 0 && <p>{empty}</p>}
      <ul className="changes">
        {others.map((one) => (
          <li key={one.position}>
            <Other entry={one} />
          </li>
        ))}
      </ul>
      {answer.data && answer.data.total > others.length + 1 && (
        <Link to="/audit" search={{ [by]: value } as never} onClick={onLeave}>
          {t.allOf(answer.data.total)}
        </Link>
      )}
    </Part>
  )
}

function Other({ entry }: { entry: AuditEntry }) {
  const words = [entry.kind_label, entry.subject_name].filter(Boolean).join(' ')
  return (
    <>
      {hasHistory(entry.kind) ? <Link to={historyPath(entry.kind, entry.subject)}>{words}</Link> : words}
      {`：${entry.change}`}
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Typography.Title level={3} className="section-title">
        {title}
      </Typography.Title>
      {children}
    </section>
  )
}
