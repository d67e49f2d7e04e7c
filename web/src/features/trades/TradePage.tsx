import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Card, Descriptions, Skeleton } from 'antd'
import { api, data } from '../../api/client'
import { HistoryTimeline } from '../../components/History'
import { Page } from '../../components/Page'
import { Part } from '../../components/Part'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useText } from '../../lib/messages'
import { TradeActions } from './TradeActions'
import { TradeState } from './TradeState'
import { tradeTexts } from './trades.messages'

/** A trade, if there is one to read. */
function useTrade(trade: string | undefined) {
  return useQuery({
    queryKey: ['trade', trade],
    queryFn: () => data(api.GET('/api/v1/trades/{trade}', { params: { path: { trade: trade ?? '' } } })),
    enabled: trade !== undefined,
  })
}

/** A trade and its history. */
export default function TradePage() {
  const t = useText(tradeTexts)
  const { trade = '' } = useParams({ strict: false })
  const answer = useTrade(trade)
  const into = useTrade(answer.data?.merged_into ?? undefined)
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
    { key: 'state', label: t.state, children: <TradeState trade={seen} /> },
    { key: 'changed', label: t.changedOn, children: seen.changed_on },
    {
      key: 'learners',
      label: t.learners,
      children: (
        <Link to="/learners" search={{ trade } as never}>
          {seen.learners}
        </Link>
      ),
    },
    ...(into.data
      ? [
          {
            key: 'into',
            label: t.mergedInto,
            children: <Link to={`/trades/${into.data.trade}`}>{into.data.name}</Link>,
          },
        ]
      : []),
  ]
  return (
    <Page title={seen.name} extra={<TradeActions trade={seen} />}>
      <Card size="small">
        <Descriptions size="small" column={{ xs: 1, md: 2, xl: 4 }} items={items} />
      </Card>
      <Part title={t.history}>
        <HistoryTimeline kind="trade" id={trade} />
      </Part>
    </Page>
  )
}
