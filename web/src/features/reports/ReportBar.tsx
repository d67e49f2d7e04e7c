import { Card, DatePicker, Flex, Segmented } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import type { ReactNode } from 'react'
import type { ReportDay } from '../../api/schema'
import { RegionSelect, YearSelect } from '../../components/selects'
import { useText } from '../../lib/messages'
import { reportTexts } from './reports.messages'
import type { ReportState } from './useReportState'

const DAY = 'YYYY-MM-DD'

/** What a report is about: 年度, 地区, the day, and the day that it is compared with. A choice holds at once. */
export function ReportBar({
  state,
  asOf,
  region = true,
  compare = false,
  children,
}: {
  state: ReportState
  /** The day of what is shown. */
  asOf: ReportDay | undefined
  /** Whether a region can be chosen. */
  region?: boolean
  /** Whether two days can be compared. */
  compare?: boolean
  children?: ReactNode
}) {
  const t = useText(reportTexts)
  const { change } = state
  return (
    <Card size="small" className="filters" role="group" aria-label={t.filters}>
      <Flex wrap gap="12px 20px" align="center">
        <Labelled label={t.year}>
          <YearSelect
            aria-label={t.year}
            value={state.year === undefined ? null : String(state.year)}
            onChange={(training_year) => change({ training_year, page: undefined })}
          />
        </Labelled>
        {region && (
          <Labelled label={t.region}>
            <RegionSelect
              aria-label={t.region}
              value={state.region ?? null}
              onChange={(chosen) => change({ region: chosen })}
            />
          </Labelled>
        )}
        <Labelled label={t.day}>
          <DayChoice state={state} asOf={asOf} />
        </Labelled>
        {compare && (
          <Labelled label={t.compare}>
            <CompareChoice state={state} asOf={asOf} />
          </Labelled>
        )}
        {children}
      </Flex>
    </Card>
  )
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Flex gap={8} align="center" wrap>
      <span aria-hidden="true">{label}</span>
      {children}
    </Flex>
  )
}

/** The last closed day, the running figures, or any other closed day. */
export function DayChoice({ state, asOf }: { state: ReportState; asOf: ReportDay | undefined }) {
  const t = useText(reportTexts)
  const other = state.asOf !== undefined && state.asOf !== 'now'
  return (
    <Flex gap={8} wrap>
      <Segmented
        aria-label={t.day}
        value={state.asOf === undefined ? 'last' : other ? 'other' : 'now'}
        options={[
          { value: 'last', label: t.last },
          { value: 'now', label: t.now },
        ]}
        onChange={(value) => state.change({ asOf: value === 'now' ? 'now' : undefined })}
      />
      <DatePicker
        aria-label={t.anotherDay}
        placeholder={t.anotherDay}
        value={other ? dayjs(state.asOf) : null}
        maxDate={asOf && !asOf.running && !other ? dayjs(asOf.day) : dayjs().subtract(1, 'day')}
        onChange={(day: Dayjs | null) => state.change({ asOf: day?.format(DAY), since: undefined })}
      />
    </Flex>
  )
}

/** The earlier day that the report is compared with. */
function CompareChoice({ state, asOf }: { state: ReportState; asOf: ReportDay | undefined }) {
  const t = useText(reportTexts)
  const day = dayjs(asOf?.day)
  return (
    <DatePicker
      aria-label={t.compareWith}
      placeholder={t.compareWith}
      disabled={asOf === undefined}
      value={state.since ? dayjs(state.since) : null}
      maxDate={day.subtract(1, 'day')}
      presets={[
        { label: t.dayBefore, value: day.subtract(1, 'day') },
        { label: t.weekBefore, value: day.subtract(7, 'day') },
        { label: t.monthEnd, value: day.startOf('month').subtract(1, 'day') },
        { label: t.yearStart, value: day.startOf('year').subtract(1, 'day') },
      ]}
      onChange={(chosen: Dayjs | null) => state.change({ since: chosen?.format(DAY) })}
    />
  )
}
