import { Link } from '@tanstack/react-router'
import { Card, Descriptions } from 'antd'
import type { Point } from '../../api/schema'
import { useText } from '../../lib/messages'
import { READERS } from '../../lib/routes'
import { useMe } from '../../lib/session'
import { PointStatus } from './PointStatus'
import { pointTexts } from './points.messages'

/** Everything that is recorded of a training point. */
export function PointFacts({ point }: { point: Point }) {
  const t = useText(pointTexts)
  const me = useMe()
  const items = [
    { key: 'name', label: t.name, children: point.name },
    {
      key: 'office',
      label: t.office,
      children: READERS.includes(me.role) ? (
        <Link to={`/offices/${point.office}`}>{point.office_name}</Link>
      ) : (
        point.office_name
      ),
    },
    { key: 'status', label: t.status, children: <PointStatus point={point} /> },
    ...(point.disabled_reason ? [{ key: 'reason', label: t.disabledReason, children: point.disabled_reason }] : []),
    { key: 'established', label: t.established, children: point.established ?? t.notFilled },
    { key: 'capacity', label: t.capacity, children: point.capacity ?? t.notFilled },
    { key: 'scope', label: t.scope, children: point.training_scope ?? t.notFilled },
    { key: 'place', label: t.place, children: point.place ?? t.notFilled },
    { key: 'contact', label: t.contact, children: point.contact_name || t.notFilled },
    { key: 'phone', label: t.contactPhone, children: point.contact_phone || t.notFilled },
    {
      key: 'introduction',
      label: t.introduction,
      span: 'filled' as const,
      children: <span className="lines">{point.introduction ?? t.notFilled}</span>,
    },
  ]
  return (
    <Card size="small">
      <Descriptions size="small" column={{ xs: 1, md: 2, xl: 3 }} items={items} />
    </Card>
  )
}
