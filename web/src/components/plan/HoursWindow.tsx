import { Form, Input, Typography } from 'antd'
import type { Plan } from '../../api/schema'
import { useText } from '../../lib/messages'
import { useSeen } from '../../lib/seen'
import { CommandModal } from '../CommandModal'
import { commonTexts } from '../common.messages'
import { confirmHours, readPlan, reopenHours, returnHours } from './calls'
import { PlanFacts } from './PlanFacts'
import { planTexts } from './plan.messages'

/** What an office does about a class's hours. */
export type HoursCommand = 'confirm_hours' | 'return_hours' | 'reopen_hours'

interface Values {
  text?: string
}

const TEXT = 500

/**
 * The window that confirms, returns or reopens a class's hours. It belongs to the page, not to the row that it was opened from: the row
 * may be gone from the list once somebody else was faster.
 */
export function HoursWindow({
  command,
  plan,
  reported,
  open,
  onClose,
}: {
  command: HoursCommand
  plan: Plan
  /** How many learners are reported. */
  reported: number | undefined
  open: boolean
  onClose: () => void
}) {
  const t = useText(planTexts)
  const common = useText(commonTexts)
  const { seen, decide } = useSeen<Plan>(plan, () => readPlan(plan.plan))
  const give = ({ text }: Values, id: string) =>
    decide((now) => {
      if (command === 'confirm_hours') return confirmHours(now, id)
      if (command === 'return_hours') return returnHours(now, text, id)
      return reopenHours(now, text ?? '', id)
    })
  const words = {
    confirm_hours: { title: t.confirmTitle, done: t.confirmed, submit: t.confirmHours },
    return_hours: { title: t.returnTitle, done: t.returned, submit: t.returnHours },
    reopen_hours: { title: t.reopenTitle, done: t.reopened, submit: t.reopenHours },
  }[command]
  const label = command === 'reopen_hours' ? t.reason : common.opinion
  return (
    <CommandModal<Values, unknown>
      {...words}
      open={open}
      danger={command !== 'confirm_hours'}
      give={give}
      onClose={onClose}
    >
      <PlanFacts plan={seen} />
      {command === 'confirm_hours' && reported !== undefined && (
        <Typography.Paragraph>{t.confirmWhat(reported, seen.hours)}</Typography.Paragraph>
      )}
      {command === 'reopen_hours' && <Typography.Paragraph>{t.reopenWhat}</Typography.Paragraph>}
      {command !== 'confirm_hours' && (
        <Form.Item
          name="text"
          label={label}
          rules={[
            {
              required: true,
              whitespace: true,
              message: command === 'reopen_hours' ? t.reasonMissing : t.opinionMissing,
            },
          ]}
        >
          <Input.TextArea rows={3} maxLength={TEXT} showCount />
        </Form.Item>
      )}
    </CommandModal>
  )
}
