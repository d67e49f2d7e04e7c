import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useText } from '../lib/messages'
import { spanTexts } from './span.messages'

/** A span of days as `from` and `to`, either of which may be open. */
export interface Span {
  from?: string | undefined
  to?: string | undefined
}

/** A control for a span of days, for the filter of a list: its `names` are `from` and `to`. */
export function SpanPicker({ id, value, onChange }: { id?: string; value?: Span; onChange?: (value: Span) => void }) {
  const t = useText(spanTexts)
  return (
    <DatePicker.RangePicker
      id={{ start: id ?? 'from', end: `${id ?? 'from'}-to` }}
      allowEmpty={[true, true]}
      aria-label={t.from}
      placeholder={[t.from, t.to]}
      style={{ width: 260, maxWidth: '100%' }}
      value={[value?.from ? dayjs(value.from) : null, value?.to ? dayjs(value.to) : null]}
      onChange={(picked) =>
        onChange?.({ from: picked?.[0]?.format('YYYY-MM-DD'), to: picked?.[1]?.format('YYYY-MM-DD') })
      }
    />
  )
}
