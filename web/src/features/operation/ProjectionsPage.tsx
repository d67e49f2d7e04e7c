import { useQuery } from '@tanstack/react-query'
import { Card, Descriptions, Flex, Skeleton } from 'antd'
import { api, data } from '../../api/client'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import { idleFor } from '../../lib/activity'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { ClosedDays } from './ClosedDays'
import { endOfLog, furthestBehind } from './lag'
import { operationTexts } from './operation.messages'
import { Readers } from './Readers'
import { Readiness } from './Readiness'

const EVERY_MS = 5_000
/** Who did nothing for so long is not there any more; the page then asks no more, so that the session can end (LOGIN-2). */
const THERE_MS = 2 * 60_000

/** 运行状态: how far the readers of the log are, and what is closed. */
export default function ProjectionsPage() {
  const t = useText(operationTexts)
  const answer = useQuery({
    queryKey: ['projections'],
    queryFn: () => data(api.GET('/api/v1/projections')),
    refetchInterval: () => (idleFor(Date.now()) < THERE_MS ? EVERY_MS : false),
    refetchOnWindowFocus: true,
  })
  const readers = answer.data ?? []
  const behind = furthestBehind(readers)
  return (
    <Page title={t.title} intro={t.intro}>
      <Readiness every={() => (idleFor(Date.now()) < THERE_MS ? EVERY_MS : false)} />
      <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
      {answer.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {answer.data && (
        <Card size="small" title={<h2 className="section-title">{t.readers}</h2>}>
          <Flex vertical gap={12}>
            <Descriptions
              size="small"
              column={{ xs: 1, md: 3 }}
              items={[
                { key: 'end', label: t.end, children: endOfLog(readers) },
                {
                  key: 'behind',
                  label: t.lagging,
                  children: behind ? `${t.names[behind.name] ?? behind.name}（${behind.lag_events}）` : t.upToDate,
                },
                { key: 'at', label: t.readAt, children: instant(new Date(answer.dataUpdatedAt).toISOString()) },
              ]}
            />
            <Readers readers={readers} />
          </Flex>
        </Card>
      )}
      <ClosedDays />
    </Page>
  )
}
