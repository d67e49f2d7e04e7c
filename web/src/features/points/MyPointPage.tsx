import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { api, data } from '../../api/client'
import { PointAccounts } from '../../components/accounts/PointAccounts'
import { HistoryButton } from '../../components/History'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { PointFacts } from './PointFacts'
import { pointTexts } from './points.messages'

/** What a training point sees of itself. Its office keeps it; its staff change their own name and phone number. */
export default function MyPointPage() {
  const t = useText(pointTexts)
  const { point = '' } = useMe()
  const answer = useQuery({
    queryKey: ['point', point],
    queryFn: () => data(api.GET('/api/v1/training-points/{point}', { params: { path: { point } } })),
  })
  return (
    <Page
      title={t.myPoint}
      intro={t.myPointNote}
      extra={answer.data && <HistoryButton kind="training_point" id={point} name={answer.data.name} />}
    >
      <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
      {answer.isPending && <Skeleton active />}
      {answer.data && <PointFacts point={answer.data} />}
      <PointAccounts point={point} title={t.accounts} linked={false} />
    </Page>
  )
}
