import { Alert } from 'antd'
import type { ReportDay } from '../../api/schema'
import { useText } from '../../lib/messages'
import { reportTexts } from './reports.messages'

/** The day that what is below is true for, and whether it may still change. */
export function DayNote({ asOf }: { asOf: ReportDay }) {
  const t = useText(reportTexts)
  return (
    <Alert
      type={asOf.running ? 'warning' : 'info'}
      showIcon
      className="day-note"
      title={asOf.running ? t.running(asOf.day) : t.closed(asOf.day)}
    />
  )
}
