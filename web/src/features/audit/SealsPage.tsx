import { Card, Flex, Skeleton } from 'antd'
import { api, data } from '../../api/client'
import { HistoryButton } from '../../components/History'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useCommand } from '../../lib/command'
import { useText } from '../../lib/messages'
import { kindTexts } from '../../lib/subjects.messages'
import { SealedDays } from './SealedDays'
import { SealingKeys } from './SealingKeys'
import { sealsTexts } from './seals.messages'
import { useSeals } from './useSeals'
import { VerificationResult } from './VerificationResult'
import { type Asked, VerifyForm } from './VerifyForm'

/** 封存与校验: the seals of closed days, their keys, and the proof that the log is as it was. */
export default function SealsPage() {
  const t = useText(sealsTexts)
  const kinds = useText(kindTexts)
  const seals = useSeals()
  const first = seals.data?.pages[0]
  const verify = useCommand((asked: Asked) =>
    data(
      api.POST('/api/v1/seals/verification', {
        params: { query: Object.fromEntries(Object.entries(asked).filter(([, value]) => value)) },
      }),
    ),
  )
  const busy = verify.isPending || Boolean(first?.running)
  const start = (asked: Asked) => busy || verify.mutate(asked)
  return (
    <Page title={t.title} intro={t.intro} extra={<HistoryButton kind="calendar" id="province" name={kinds.calendar} />}>
      <ProblemAlert error={seals.error} onRetry={() => seals.refetch()} />
      {seals.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {first && (
        <>
          <Card size="small" title={<h2 className="section-title">{t.verification}</h2>}>
            <Flex vertical gap={16}>
              <VerifyForm busy={busy} onVerify={start} />
              <ProblemAlert error={verify.error} />
              <VerificationResult seals={first} job={verify.data?.job} />
            </Flex>
          </Card>
          <Card size="small" title={<h2 className="section-title">{t.keys}</h2>}>
            <SealingKeys keys={first.keys} />
          </Card>
          <Card size="small" title={<h2 className="section-title">{t.days}</h2>}>
            <SealedDays
              keys={first.keys}
              days={seals.data?.pages.flatMap((page) => page.days) ?? []}
              busy={busy}
              onVerify={(day) => start({ day })}
              more={seals.hasNextPage ? () => seals.fetchNextPage() : undefined}
              loading={seals.isFetchingNextPage}
            />
          </Card>
        </>
      )}
    </Page>
  )
}
