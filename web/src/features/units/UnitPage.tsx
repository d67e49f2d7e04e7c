import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Card, Descriptions, Skeleton } from 'antd'
import { api, data } from '../../api/client'
import { HistoryTimeline } from '../../components/History'
import { Page } from '../../components/Page'
import { Part } from '../../components/Part'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useText } from '../../lib/messages'
import { UnitActions } from './UnitActions'
import { UnitLearners } from './UnitLearners'
import { unitTexts } from './units.messages'

/** A work unit: its names, where it is, its learners, and its history. */
export default function UnitPage() {
  const t = useText(unitTexts)
  const { unit = '' } = useParams({ strict: false })
  const answer = useQuery({
    queryKey: ['unit', unit],
    queryFn: () => data(api.GET('/api/v1/work-units/{unit}', { params: { path: { unit } } })),
  })
  if (!answer.data) {
    return (
      <Page title={t.name}>
        {answer.isPending ? (
          <Skeleton active />
        ) : (
          <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
        )}
      </Page>
    )
  }
  const seen = answer.data
  const items = [
    { key: 'region', label: t.region, children: <Link to={`/offices/${seen.region}`}>{seen.region_name}</Link> },
    { key: 'learners', label: t.learners, children: seen.learners },
    { key: 'changed', label: t.changedOn, children: seen.changed_on },
    { key: 'former', label: t.formerNames, children: seen.former_names.join('、') || t.none },
    ...(seen.merged_into
      ? [
          {
            key: 'merged',
            label: t.mergedInto,
            children: <Link to={`/units/${seen.merged_into}`}>{seen.merged_into_name}</Link>,
          },
        ]
      : []),
  ]
  return (
    <Page title={seen.name} extra={<UnitActions unit={seen} />}>
      <Card size="small">
        <Descriptions size="small" column={{ xs: 1, md: 2, xl: 3 }} items={items} />
      </Card>
      <Part title={t.people}>
        <UnitLearners unit={unit} />
      </Part>
      <Part title={t.history}>
        <HistoryTimeline kind="work_unit" id={unit} />
      </Part>
    </Page>
  )
}
