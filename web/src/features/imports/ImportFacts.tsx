import { Link } from '@tanstack/react-router'
import { Card, Descriptions } from 'antd'
import type { Import } from '../../api/schema'
import { commonTexts } from '../../components/common.messages'
import { sizeText } from '../../components/importing/report'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { importsTexts } from './imports.messages'

/** Who imported which file, when, from where. */
export function ImportFacts({ of }: { of: Import }) {
  const t = useText(importsTexts)
  const c = useText(commonTexts)
  const me = useMe()
  const by = [of.account_name, of.account_login].filter(Boolean).join(' · ')
  const items = [
    { key: 'kind', label: t.kind, children: of.kind_label },
    {
      key: 'by',
      label: t.by,
      children: of.account && me.role !== 'point' ? <Link to={`/accounts/${of.account}`}>{by}</Link> : by,
    },
    { key: 'address', label: t.address, children: of.address },
    { key: 'place', label: t.place, children: of.point_name ?? of.region_name },
    { key: 'at', label: t.at, children: instant(of.started_at) },
    { key: 'over', label: t.over, children: instant(of.finished_at) },
    { key: 'file', label: t.file, children: `${of.name}（${sizeText(of.bytes)}）` },
    ...(of.kind === 'learners'
      ? [{ key: 'update', label: t.update, children: of.update_existing ? c.yes : c.no }]
      : []),
    ...(of.plan
      ? [
          {
            key: 'class',
            label: t.class,
            children: (
              <Link to={me.role === 'point' ? `/classes/${of.plan}` : `/plans/${of.plan}`}>{of.plan_name}</Link>
            ),
          },
        ]
      : []),
    { key: 'digest', label: t.digest, span: 2, children: <span className="digest">{of.file}</span> },
  ]
  return (
    <Card size="small" title={<h2 className="card-title">{t.facts}</h2>}>
      <Descriptions size="small" column={{ xs: 1, md: 2 }} items={items} />
    </Card>
  )
}
