import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, DatePicker, Flex, Segmented, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { HistoryEntry } from '../../api/schema'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { type MomentKind, momentKind, ofWallClock, wallClock } from './moment'
import { stateTexts } from './state.messages'

/** Chooses as of when a state is shown: the end of a day, an instant, or after one of the thing's changes (`entries`, the latest first). */
export function MomentPicker({
  at,
  entries,
  onChange,
}: {
  at: string
  entries: HistoryEntry[]
  onChange: (at: string) => void
}) {
  const t = useText(stateTexts)
  const [chosen, setChosen] = useState<MomentKind>()
  const given = momentKind(at)
  const kind = chosen ?? given
  const index = entries.findIndex((entry) => String(entry.position) === at)
  const step = (by: number) => {
    const next = entries[index + by]
    if (next) onChange(String(next.position))
  }
  const options = entries.map((entry) => ({
    value: String(entry.position),
    label: t.entry(entry.version, instant(entry.at), entry.change),
  }))
  return (
    <Flex wrap gap={8} align="center">
      <Segmented<MomentKind>
        aria-label={t.moment}
        value={kind}
        onChange={setChosen}
        options={(['position', 'day', 'instant'] as const).map((value) => ({ value, label: t.kinds[value] }))}
      />
      {kind === 'day' && (
        <DatePicker
          aria-label={t.day}
          allowClear={false}
          value={given === 'day' ? dayjs(at) : null}
          maxDate={dayjs()}
          onChange={(day) => day && onChange(day.format('YYYY-MM-DD'))}
        />
      )}
      {kind === 'instant' && (
        <DatePicker
          aria-label={t.instant}
          showTime
          allowClear={false}
          value={given === 'instant' ? dayjs(wallClock(at)) : null}
          onChange={(time) => time && onChange(ofWallClock(time.format('YYYY-MM-DDTHH:mm:ss')))}
        />
      )}
      {kind === 'position' && (
        <>
          <Select
            aria-label={t.position}
            showSearch={{ optionFilterProp: 'label' }}
            style={{ width: 240, maxWidth: '100%' }}
            popupMatchSelectWidth={false}
            value={given === 'position' ? at : null}
            onChange={onChange}
            options={given === 'position' && index < 0 ? [{ value: at, label: t.atPosition(at) }, ...options] : options}
          />
          <Button
            icon={<LeftOutlined />}
            aria-label={t.earlier}
            title={t.earlier}
            disabled={index < 0 || index >= entries.length - 1}
            onClick={() => step(1)}
          />
          <Button
            icon={<RightOutlined />}
            aria-label={t.later}
            title={t.later}
            disabled={index <= 0}
            onClick={() => step(-1)}
          />
        </>
      )}
    </Flex>
  )
}
