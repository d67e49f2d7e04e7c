import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { api, data } from '../../api/client'
import { OpenAccountButton } from '../../components/accounts/OpenAccountButton'
import { PointAccounts } from '../../components/accounts/PointAccounts'
import { HistoryTimeline } from '../../components/History'
import { Page } from '../../components/Page'
import { Part } from '../../components/Part'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { PointActions } from './PointActions'
import { PointFacts } from './PointFacts'
import { PointPlans } from './PointPlans'
import { pointTexts } from './points.messages'

/** A training point: what is recorded of it, its past record, its accounts, and its history. */
export default function PointPage() {
  const t = useText(pointTexts)
  const me = useMe()
  const { point = '' } = useParams({ strict: false })
  const answer = useQuery({
    queryKey: ['point', point],
    queryFn: () => data(api.GET('/api/v1/training-points/{point}', { params: { path: { point } } })),
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
  return (
    <Page title={seen.name} intro={seen.office_name} extra={<PointActions point={seen} />}>
      <PointFacts point={seen} />
      <Part title={t.plans}>
        <PointPlans point={point} />
      </Part>
      <PointAccounts
        point={point}
        title={t.accounts}
        extra={me.role !== 'auditor' && <OpenAccountButton at={{ point }} />}
      />
      <Part title={t.history}>
        <HistoryTimeline kind="training_point" id={point} />
      </Part>
    </Page>
  )
}
