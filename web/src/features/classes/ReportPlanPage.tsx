import { useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import { api, commandHeaders, data } from '../../api/client'
import { Page } from '../../components/Page'
import { dayOf } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { PlanForm } from './PlanForm'
import { planTexts } from './plan.messages'

/** Reports a plan (P1, PLAN-1 to PLAN-3). */
export default function ReportPlanPage() {
  const t = useText(planTexts)
  const me = useMe()
  const navigate = useNavigate()
  const { message } = App.useApp()
  return (
    <Page title={t.newTitle} intro={t.newIntro}>
      <PlanForm
        draft="plan.new"
        initial={{ training_year: Number(dayOf(new Date().toISOString()).slice(0, 4)), audience: 'everyone' }}
        submit={t.send}
        give={(content, id) =>
          data(
            api.POST('/api/v1/training-plans', {
              body: { point: me.point ?? '', content },
              headers: commandHeaders(id),
            }),
          )
        }
        onDone={({ id }) => {
          message.success(t.sent)
          navigate({ to: `/classes/${id}` })
        }}
      />
    </Page>
  )
}
