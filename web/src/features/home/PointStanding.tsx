import { Typography } from 'antd'
import type { PointStanding as Standing } from '../../api/schema'
import { useText } from '../../lib/messages'
import { homeTexts } from './home.messages'
import { Rates } from './Rates'
import { Section } from './Section'

/** How a training point stands this year. */
export function PointStanding({ point }: { point: Standing }) {
  const t = useText(homeTexts)
  const day = point.as_of.running ? t.running(point.as_of.day) : t.asOf(point.as_of.day)
  const from = `/reports/my-point?training_year=${point.training_year}`
  return (
    <Section
      title={t.standingPoint(point.training_year)}
      extra={<Typography.Text type="secondary">{day}</Typography.Text>}
    >
      <Typography.Text>{t.held(point.classes_held, point.classes_approved)}</Typography.Text>
      <Rates
        rates={[
          {
            name: t.rates.attendance,
            basisPoints: point.attendance_rate,
            parts: t.parts.attendance(point.trained, point.headcount_approved),
            from,
          },
          {
            name: t.rates.pass,
            basisPoints: point.pass_rate,
            parts: t.parts.pass(point.passed, point.trained),
            from,
          },
        ]}
      />
    </Section>
  )
}
