import { Card, Grid, Steps } from 'antd'
import type { Plan, PlanStatus } from '../../api/schema'
import { statusTexts } from '../../lib/grades'
import { useText } from '../../lib/messages'
import { classesTexts } from './classes.messages'

/** CLASS-4 as a class goes through it when all goes well. */
const COURSE: PlanStatus[] = ['awaiting_approval', 'enrolling', 'in_training', 'awaiting_confirmation', 'ended']

/** Where what leaves the straight course stands on it. */
const ASIDE: Partial<Record<PlanStatus, number>> = { rejected: 0, withdrawn: 0, cancelled: 1, returned: 3 }

/** The class's course, and where it is: 待审批 → 招生中 → 培训中 → 待确认 → 结束. */
export function ClassSteps({ plan }: { plan: Plan }) {
  const t = useText(classesTexts)
  const statuses = useText(statusTexts)
  const wide = Grid.useBreakpoint().md !== false
  const aside = ASIDE[plan.status]
  const at = aside ?? COURSE.indexOf(plan.status)
  return (
    <Card size="small" className="steps">
      <nav aria-label={t.steps}>
        <Steps
          size="small"
          current={at}
          status={aside !== undefined ? 'error' : plan.status === 'ended' ? 'finish' : 'process'}
          responsive={false}
          {...(wide ? {} : { titlePlacement: 'vertical', type: 'dot' })}
          items={COURSE.map((step, index) => ({
            key: step,
            title: index === at ? plan.status_label : statuses[step],
          }))}
        />
      </nav>
    </Card>
  )
}
