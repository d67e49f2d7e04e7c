import { Link } from '@tanstack/react-router'
import { Input, Typography } from 'antd'
import { api, data } from '../../api/client'
import type { Enrolment, Plan } from '../../api/schema'
import { commonTexts } from '../../components/common.messages'
import { ListPage } from '../../components/ListPage'
import { planTexts } from '../../components/plan/plan.messages'
import { YesNoSelect } from '../../components/selects'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { plansTexts } from './plans.messages'

/** The learners of a class, with their results once there are any. */
export function Roster({ plan }: { plan: Plan }) {
  const t = useText(plansTexts)
  const words = useText(planTexts)
  const common = useText(commonTexts)
  return (
    <ListPage<Enrolment>
      embedded
      title={t.learners}
      name={`roster-${plan.plan}`}
      load={(query) =>
        data(api.GET('/api/v1/training-plans/{plan}/enrolments', { params: { path: { plan: plan.plan }, query } }))
      }
      rowKey={(one) => one.learner}
      rowLabel={(one) => one.name}
      exportPath={`/api/v1/training-plans/${plan.plan}/enrolments/export`}
      personal
      filters={[
        { name: 'name', label: words.learner, input: <Input allowClear style={{ width: 140 }} maxLength={100} /> },
        { name: 'id_number', label: words.idNumber, input: <Input allowClear style={{ width: 200 }} maxLength={18} /> },
        { name: 'withdrawn', label: t.withdrawn, input: <YesNoSelect /> },
      ]}
      columns={[
        {
          key: 'name',
          title: words.learner,
          sort: 'name',
          render: (one) => <Link to={`/learners/${one.learner}`}>{one.name}</Link>,
        },
        { key: 'id', title: words.idNumber, render: (one) => <span className="figure">{one.id_masked}</span> },
        { key: 'unit', title: words.unit, render: (one) => <div className="wraps">{one.unit_name}</div> },
        { key: 'trade', title: words.trade, wide: true, render: (one) => one.trade_name },
        { key: 'grade', title: words.grade, wide: true, render: (one) => one.grade_label },
        {
          key: 'enrolled',
          title: t.enrolledAt,
          sort: 'enrolled_at',
          wide: true,
          render: (one) => (
            <>
              {instant(one.enrolled_at)}
              {one.withdrawn_at && (
                <div>
                  {t.withdrawnAt} {instant(one.withdrawn_at)}
                </div>
              )}
            </>
          ),
        },
        {
          key: 'score',
          title: words.score,
          sort: 'score',
          align: 'right',
          render: (one) => <span className="figure">{one.absent ? words.absent : (one.score ?? '—')}</span>,
        },
        { key: 'reported', title: t.reported, render: (one) => (one.reported ? common.yes : common.no) },
        { key: 'passed', title: words.passes, render: (one) => <Verdict passed={one.passed} /> },
      ]}
    />
  )
}

function Verdict({ passed }: { passed: boolean | null | undefined }) {
  const words = useText(planTexts)
  if (passed == null) return <>—</>
  return <Typography.Text type={passed ? 'success' : 'danger'}>{passed ? words.pass : words.fail}</Typography.Text>
}
