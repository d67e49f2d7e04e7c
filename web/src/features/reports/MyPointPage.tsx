import { useQuery } from '@tanstack/react-query'
import { Card, Flex, Skeleton, Typography } from 'antd'
import { api, data } from '../../api/client'
import { Figure } from '../../components/Figure'
import { type FigureColumn, figureTexts } from '../../components/figure.messages'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { ClassesTable } from './ClassesTable'
import { ReportBar } from './ReportBar'
import { ReportFrame } from './ReportFrame'
import { reportTexts } from './reports.messages'
import { kept, useReportState } from './useReportState'

/** A training point's own year (P6): its figures, and its classes with theirs. */
export default function MyPointPage() {
  const t = useText(reportTexts)
  const names = useText(figureTexts).columns
  const me = useMe()
  const state = { ...useReportState(), region: undefined }
  const { year, asOf } = state
  const point = me.point ?? ''
  const answer = useQuery({
    queryKey: ['report', 'my-point', year, asOf],
    queryFn: () => data(api.GET('/api/v1/reports/points', { params: { query: { training_year: year ?? 0, asOf } } })),
    enabled: year !== undefined,
  })
  const report = answer.data
  const total = report?.total
  const figures: { column: FigureColumn; label: string; value: number | string }[] = total
    ? [
        { column: 'classes_held', label: t.timesHeld, value: total.classes_held },
        { column: 'trained', label: t.allTrained, value: total.trained },
        { column: 'passed', label: names.passed, value: total.passed },
        { column: 'pass_rate', label: names.pass_rate, value: total.pass_rate },
      ]
    : []
  return (
    <ReportFrame
      title={t.training}
      bar={<ReportBar state={state} asOf={report?.as_of} region={false} />}
      printed={t.printed(String(year ?? ''), me.place, undefined)}
      asOf={report?.as_of}
      exportPath={`/api/v1/reports/points/${point}/classes/export`}
      exportQuery={kept(state)}
    >
      <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
      {!report && !answer.error && <Skeleton active />}
      <Flex gap={16} wrap>
        {figures.map(({ column, label, value }) => (
          <Card key={column} size="small" className="own-figure">
            <Typography.Text type="secondary">{label}</Typography.Text>
            <div className="figure-large">
              <Figure
                report="points"
                column={column}
                label={label}
                year={year ?? 0}
                scope={{ point }}
                name={me.place}
                asOf={asOf}
                value={value}
              />
            </div>
          </Card>
        ))}
      </Flex>
      {year !== undefined && <ClassesTable point={point} state={state} caption={t.training} noted />}
    </ReportFrame>
  )
}
