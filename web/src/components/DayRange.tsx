import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import type { Control } from './selects'

/** From which day to which, of a filter that has two parameters: its value is an object of them. */
export function DayRange({
  from,
  to,
  value,
  onChange,
  ...control
}: Omit<Control<Record<string, string | undefined>>, 'onChange'> & {
  /** The parameters' names. */
  from: string
  to: string
  onChange?: (value: Record<string, string | undefined>) => void
}) {
  const day = (name: string) => (value?.[name] ? dayjs(value[name]) : null)
  return (
    <DatePicker.RangePicker
      {...control}
      id={control.id ? { start: control.id, end: `${control.id}-end` } : undefined}
      aria-label={control['aria-label']}
      allowEmpty={[true, true]}
      style={{ width: 250, maxWidth: '100%' }}
      value={[day(from), day(to)]}
      onChange={(days) =>
        onChange?.({ [from]: days?.[0]?.format('YYYY-MM-DD'), [to]: days?.[1]?.format('YYYY-MM-DD') })
      }
    />
  )
}
