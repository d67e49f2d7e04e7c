import { Link } from '@tanstack/react-router'
import { Button, Input, Space, Typography } from 'antd'
import { useMemo, useState } from 'react'
import { api, data } from '../../api/client'
import type { AuditEntry } from '../../api/schema'
import { commonTexts } from '../../components/common.messages'
import type { Filter } from '../../components/FilterBar'
import { HistoryButton } from '../../components/History'
import { type Column, ListPage } from '../../components/ListPage'
import { SpanPicker } from '../../components/SpanPicker'
import { Choice, RegionSelect, ScopeSelect } from '../../components/selects'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { hasHistory, kinds, subjectPath } from '../../lib/subjects'
import { kindTexts } from '../../lib/subjects.messages'
import { ActorSelect } from './ActorSelect'
import { AuditDetails } from './AuditDetails'
import { AuditPresets } from './AuditPresets'
import { auditTexts } from './audit.messages'
import { eventsOf, eventTexts } from './events.messages'
import { Narrowed } from './Narrowed'
import './audit.css'

/** 操作日志: everything that happened in one's regions, found by who, when, where, what and to what. */
export default function AuditPage() {
  const t = useText(auditTexts)
  const [shown, setShown] = useState<AuditEntry>()
  const columns = useColumns()
  return (
    <>
      <ListPage<AuditEntry>
        title={t.title}
        intro={t.intro}
        name="audit"
        load={(query) => data(api.GET('/api/v1/audit', { params: { query } }))}
        rowKey={(row) => String(row.position)}
        rowLabel={(row) => t.detailsOf(row.position)}
        columns={columns}
        filters={useFilters()}
        exportPath="/api/v1/audit/export"
        personal
        toolbar={<AuditPresets />}
        extra={<Narrowed />}
        empty={t.none}
        actions={(row) => (
          <Space size={0}>
            <Button type="link" size="small" onClick={() => setShown(row)}>
              {t.details}
            </Button>
            {hasHistory(row.kind) && (
              <HistoryButton kind={row.kind} id={row.subject} name={row.subject_name ?? row.kind_label} />
            )}
          </Space>
        )}
      />
      <AuditDetails entry={shown} onClose={() => setShown(undefined)} />
    </>
  )
}

function useColumns(): Column<AuditEntry>[] {
  const t = useText(auditTexts)
  const me = useMe()
  return [
    {
      key: 'at',
      title: t.at,
      sort: 'position',
      render: (row) => <span className="figure">{instant(row.at)}</span>,
    },
    { key: 'actor', title: t.actor, render: (row) => <Actor entry={row} /> },
    { key: 'role', title: t.role, render: (row) => row.role_label },
    { key: 'address', title: t.address, render: (row) => row.address },
    {
      key: 'subject',
      title: t.subject,
      render: (row) => {
        const path = subjectPath(row.kind, row.subject, me.role)
        const name = row.subject_name ?? ''
        return (
          <div className="prose narrow">
            <Typography.Text type="secondary">{row.kind_label}</Typography.Text>
            <br />
            {path && name ? <Link to={path}>{name}</Link> : name}
          </div>
        )
      },
    },
    { key: 'change', title: t.change, render: (row) => <div className="prose">{row.change}</div> },
    { key: 'reason', title: t.reason, render: (row) => <div className="prose narrow">{row.reason}</div> },
  ]
}

/** Who it was; the name leads to all that he did. */
function Actor({ entry }: { entry: AuditEntry }) {
  const t = useText(auditTexts)
  if (!entry.actor) return entry.role_label ? '—' : t.system
  return (
    <Link to="/audit" search={{ actor: entry.actor } as never} title={t.actorTrail}>
      {entry.actor_name}
      <br />
      {entry.actor_login}
    </Link>
  )
}

function useFilters(): Filter[] {
  const t = useText(auditTexts)
  const common = useText(commonTexts)
  const names = useText(kindTexts)
  const events = useText(eventTexts)
  return useMemo(() => {
    const ofKinds = kinds.map((kind) => ({ value: kind, label: names[kind] }))
    const ofEvents = kinds.map((kind) => ({
      label: names[kind],
      options: Object.keys(eventsOf[kind] ?? {}).map((event) => ({ value: event, label: events.event(event) })),
    }))
    return [
      { name: 'span', names: ['from', 'to'], label: t.days, input: <SpanPicker /> },
      { name: 'actor', label: t.actor, input: <ActorSelect /> },
      { name: 'kind', label: t.kind, input: <Choice options={ofKinds} /> },
      { name: 'event', label: t.event, input: <Choice options={ofEvents} width={190} /> },
      { name: 'region', label: common.region, input: <RegionSelect />, extra: true },
      { name: 'scope', label: common.scope, input: <ScopeSelect />, extra: true },
      { name: 'address', label: t.address, input: <Input maxLength={100} />, extra: true },
      { name: 'subject', label: t.subjectId, input: <Input maxLength={100} placeholder={t.hint} />, extra: true },
      { name: 'command', label: t.command, input: <Input maxLength={100} />, extra: true },
      { name: 'correlation', label: t.correlation, input: <Input maxLength={100} />, extra: true },
    ]
  }, [t, common, names, events])
}
