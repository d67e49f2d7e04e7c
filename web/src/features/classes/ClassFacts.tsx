import { Card, Descriptions, Grid } from 'antd'
import type { PlanWithTeachers } from '../../api/schema'
import { instant, span } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { classesTexts } from './classes.messages'

/** What was asked for and what the office decided. */
export function ClassFacts({ plan }: { plan: PlanWithTeachers }) {
  const t = useText(classesTexts)
  const wide = Grid.useBreakpoint().md !== false
  const items = [
    { key: 'name', label: t.columns.name, children: plan.name, span: wide ? 2 : 1 },
    { key: 'year', label: t.columns.year, children: plan.training_year },
    { key: 'audience', label: t.columns.audience, children: plan.audience_label },
    { key: 'hours', label: t.columns.hours, children: plan.hours },
    { key: 'enrolment', label: t.columns.enrolment, children: span(plan.enrolment_from, plan.enrolment_to, t.to) },
    { key: 'training', label: t.columns.training, children: span(plan.training_from, plan.training_to, t.to) },
    { key: 'exam', label: t.columns.exam, children: span(plan.exam_from, plan.exam_to, t.to) },
    { key: 'place', label: t.place, children: plan.place ?? t.none },
    {
      key: 'teachers',
      label: t.teachers,
      children: plan.teachers.length > 0 ? <Lines of={plan.teachers} /> : t.none,
    },
    { key: 'point', label: t.point, children: plan.point_name },
    { key: 'office', label: t.office, children: t.officeOf(plan.office_name) },
    { key: 'reported', label: t.columns.reported, children: instant(plan.reported_at) },
    { key: 'revision', label: t.revision, children: t.revisions(plan.revision) },
    { key: 'decided', label: t.decided, children: instant(plan.decided_at) || t.undecided },
    { key: 'opinion', label: t.opinion, children: plan.opinion ?? t.none },
    ...(plan.headcounts.length > 0
      ? [
          {
            key: 'headcounts',
            label: t.headcounts,
            span: wide ? 2 : 1,
            children: (
              <Lines
                of={plan.headcounts.map(
                  (one) => `${instant(one.adjusted_at)} · ${t.headcount(one.before, one.after)} · ${one.reason}`,
                )}
              />
            ),
          },
        ]
      : []),
  ]
  return (
    <Card>
      <Descriptions size="small" bordered={wide} column={wide ? 2 : 1} items={items} className="free-text" />
    </Card>
  )
}

function Lines({ of }: { of: string[] }) {
  return (
    <ul className="lines">
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
