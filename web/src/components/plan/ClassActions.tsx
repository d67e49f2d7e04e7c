import { Button, Flex } from 'antd'
import type { Plan, PlanAction } from '../../api/schema'
import { useText } from '../../lib/messages'
import { useOpened } from '../../lib/opened'
import { AdjustButton } from './AdjustButton'
import { type HoursCommand, HoursWindow } from './HoursWindow'
import { planTexts } from './plan.messages'

/** What an office may do to a class once it is approved: adjust its headcount, confirm, return or reopen its hours. */
export function ClassActions({
  plan,
  actions,
  reported,
}: {
  plan: Plan
  actions: PlanAction[]
  reported?: number | undefined
}) {
  const t = useText(planTexts)
  const { opened, open, close } = useOpened<HoursCommand>()
  return (
    <Flex gap={8} wrap>
      {actions.includes('adjust_headcount') && <AdjustButton plan={plan} size="middle" />}
      {actions.includes('confirm_hours') && (
        <Button type="primary" onClick={() => open('confirm_hours')}>
          {t.confirmHours}
        </Button>
      )}
      {actions.includes('return_hours') && (
        <Button danger onClick={() => open('return_hours')}>
          {t.returnHours}
        </Button>
      )}
      {actions.includes('reopen_hours') && (
        <Button danger onClick={() => open('reopen_hours')}>
          {t.reopenHours}
        </Button>
      )}
      {opened && (
        <HoursWindow
          key={opened.key}
          command={opened.thing}
          plan={plan}
          reported={reported}
          open={opened.open}
          onClose={close}
        />
      )}
    </Flex>
  )
}
