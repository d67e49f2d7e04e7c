import { Link } from '@tanstack/react-router'
import { api, data } from '../../api/client'
import type { Plan } from '../../api/schema'
import { commonTexts } from '../../components/common.messages'
import { ListPage } from '../../components/ListPage'
import { StatusTag } from '../../components/StatusTag'
import { StatusSelect, YearSelect } from '../../components/selects'
import { span } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { pointTexts } from './points.messages'

/** A training point's past record: its plans and classes. */
export function PointPlans({ point }: { point: string }) {
  const t = useText(pointTexts)
  const common = useText(commonTexts)
  return (
    <ListPage<Plan>
      embedded
      title={t.plans}
      name="plans of point"
      fixed={{ point }}
      load={(query) => data(api.GET('/api/v1/training-plans', { params: { query } }))}
      exportPath="/api/v1/training-plans/export"
      rowKey={(plan) => plan.plan}
      rowLabel={(plan) => plan.name}
      filters={[
        { name: 'training_year', label: t.year, input: <YearSelect /> },
        { name: 'status', label: t.state, input: <StatusSelect /> },
      ]}
      columns={[
        { key: 'year', title: t.year, sort: 'training_year', render: (plan) => plan.training_year },
        {
          key: 'name',
          title: t.className,
          sort: 'name',
          render: (plan) => <Link to={`/plans/${plan.plan}`}>{plan.name}</Link>,
        },
        {
          key: 'enrolment',
          title: t.enrolment,
          wide: true,
          render: (plan) => span(plan.enrolment_from, plan.enrolment_to, common.to),
        },
        {
          key: 'training',
          title: t.training,
          render: (plan) => span(plan.training_from, plan.training_to, common.to),
        },
        {
          key: 'headcount',
          title: t.headcount,
          align: 'right',
          render: (plan) => [plan.planned, plan.approved ?? '—', plan.allowed ?? '—'].join(' / '),
        },
        {
          key: 'state',
          title: t.state,
          render: (plan) => <StatusTag status={plan.status} label={plan.status_label} />,
        },
      ]}
    />
  )
}
