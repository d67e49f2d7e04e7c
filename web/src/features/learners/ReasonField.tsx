import { Form, Input } from 'antd'
import { useText } from '../../lib/messages'
import { learnersTexts } from './learners.messages'

/** A form's values with why, where the command has no field for it. */
export type WithWhy<Values> = Values & { why?: string }

/** Why, in one's own words; it goes into the history. */
export function ReasonField() {
  const t = useText(learnersTexts)
  return (
    <Form.Item name="why" label={t.reason}>
      <Input.TextArea rows={2} maxLength={500} />
    </Form.Item>
  )
}
