import { Link } from '@tanstack/react-router'
import { Descriptions } from 'antd'
import type { EquivalenceRequest } from '../../api/schema'
import { Days } from '../../components/plan/PlanFacts'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { equivalenceTexts } from './equivalence.messages'
import { RequestTag } from './RequestTag'

/** All that a request says; `brief` is what a decision needs at least. */
export function RequestFacts({ request, brief = false }: { request: EquivalenceRequest; brief?: boolean }) {
  const t = useText(equivalenceTexts)
  const items = [
    {
      key: 'learner',
      label: t.learner,
      children: <Link to={`/learners/${request.learner}`}>{request.learner_name}</Link>,
    },
    { key: 'status', label: t.status, children: <RequestTag request={request} /> },
    { key: 'year', label: t.year, children: request.training_year },
    { key: 'kind', label: t.kind, children: request.kind_label },
    { key: 'name', label: t.name, children: request.title },
    { key: 'organiser', label: t.organiser, children: request.organiser },
    { key: 'dates', label: t.dates, children: <Days from={request.dates_from} to={request.dates_to} /> },
    { key: 'claimed', label: t.claimed, children: request.claimed },
    { key: 'granted', label: t.granted, children: request.granted ?? '—' },
    { key: 'opinion', label: t.opinion, children: request.opinion || '—' },
    { key: 'id', label: t.idNumber, children: request.id_masked },
    { key: 'unit', label: t.unit, children: request.unit_name },
    { key: 'region', label: t.region, children: request.region_name },
    { key: 'submitted', label: t.submittedAt, children: instant(request.submitted_at) },
    { key: 'decided', label: t.decidedAt, children: instant(request.decided_at) || '—' },
    { key: 'description', label: t.description, span: 'filled' as const, children: request.description },
  ]
  return (
    <Descriptions
      size="small"
      className="facts"
      column={{ xs: 1, sm: brief ? 2 : 1, md: 2 }}
      items={brief ? items.slice(0, 10) : items}
    />
  )
}
