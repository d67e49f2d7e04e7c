import { Link } from '@tanstack/react-router'
import { Descriptions } from 'antd'
import type { PlanWithTeachers } from '../../api/schema'
import { commonTexts } from '../../components/common.messages'
import { Days, headcounts } from '../../components/plan/PlanFacts'
import { planTexts } from '../../components/plan/plan.messages'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { plansTexts } from './plans.messages'

/** All that is recorded of a plan. */
export function PlanContent({ plan }: { plan: PlanWithTeachers }) {
  const t = useText(plansTexts)
  const words = useText(planTexts)
  const common = useText(commonTexts)
  const fields = [
    { key: 'year', label: words.year, children: plan.training_year },
    { key: 'point', label: common.point, children: <Link to={`/points/${plan.point}`}>{plan.point_name}</Link> },
    { key: 'office', label: words.office, children: plan.office_name },
    { key: 'audience', label: words.audience, children: plan.audience_label },
    { key: 'hours', label: words.hours, children: plan.hours },
    { key: 'headcounts', label: words.headcounts, children: headcounts(plan) },
    { key: 'enrolment', label: words.enrolment, children: <Days from={plan.enrolment_from} to={plan.enrolment_to} /> },
    { key: 'training', label: words.training, children: <Days from={plan.training_from} to={plan.training_to} /> },
    { key: 'exam', label: words.exam, children: <Days from={plan.exam_from} to={plan.exam_to} /> },
    { key: 'place', label: t.place, children: plan.place || '—' },
    { key: 'teachers', label: t.teachers, children: plan.teachers.join('、') || '—' },
    { key: 'enrolled', label: words.enrolled, children: words.persons(plan.enrolled) },
    {
      key: 'reported',
      label: t.reportedAt,
      children: `${instant(plan.reported_at)} · ${t.revision(plan.revision)}`,
    },
    { key: 'decided', label: t.decidedAt, children: instant(plan.decided_at) || '—' },
    { key: 'opinion', label: common.opinion, children: plan.opinion || '—' },
    { key: 'submitted', label: t.submittedAt, children: instant(plan.submitted_at) || '—' },
    { key: 'confirmed', label: t.confirmedAt, children: instant(plan.confirmed_at) || '—' },
  ]
  return <Descriptions size="small" column={{ xs: 1, sm: 1, md: 2, xl: 3 }} items={fields} className="facts" />
}
