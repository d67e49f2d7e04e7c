import { DatePicker, Segmented, Space } from 'antd'
import dayjs from 'dayjs'
import { useText } from '../lib/messages'
import { useUrlState } from '../lib/urlState'
import { commonTexts } from './common.messages'

/** As of which day a list is shown: now, the last closed day, or any other. */
export function AsOfPicker() {
  const t = useText(commonTexts)
  const [url, change] = useUrlState()
  const day = url.asOf && url.asOf !== 'last' ? dayjs(url.asOf) : null
  return (
    <Space>
      <Segmented
        aria-label={t.asOf}
        value={url.asOf === undefined ? 'now' : url.asOf === 'last' ? 'last' : 'day'}
        options={[
          { value: 'now', label: t.present },
          { value: 'last', label: t.lastClosed },
        ]}
        onChange={(value) => change({ asOf: value === 'last' ? 'last' : undefined, page: undefined })}
      />
      <DatePicker
        aria-label={t.asOf}
        placeholder={t.asOf}
        value={day}
        maxDate={dayjs().subtract(1, 'day')}
        onChange={(picked) => change({ asOf: picked?.format('YYYY-MM-DD'), page: undefined })}
      />
    </Space>
  )
}
