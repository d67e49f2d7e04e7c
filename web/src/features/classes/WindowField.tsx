import { DatePicker, Form } from 'antd'
import dayjs from 'dayjs'
import type { Control } from '../../components/selects'
import { useText } from '../../lib/messages'
import { planTexts } from './plan.messages'

/** A window's first and last day, each a field of its own so that both fit a phone: `name.from` and `name.to`. */
export function WindowField({ name, label }: { name: string; label: string }) {
  const t = useText(planTexts)
  const rules = [{ required: true, message: t.required }]
  return (
    <fieldset className="window">
      <legend>{label}</legend>
      <Form.Item name={[name, 'from']} label={t.from} rules={rules}>
        <DayField aria-label={t.first(label)} />
      </Form.Item>
      <Form.Item name={[name, 'to']} label={t.until} rules={rules}>
        <DayField aria-label={t.last(label)} />
      </Form.Item>
    </fieldset>
  )
}

/** A day as the service writes it, `2025-06-01`. */
function DayField({ value, onChange, ...rest }: Control) {
  return (
    <DatePicker
      {...rest}
      style={{ width: '100%' }}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day?.format('YYYY-MM-DD'))}
    />
  )
}
