import { useInfiniteQuery } from '@tanstack/react-query'
import { Alert, Button, Empty, Flex, Skeleton, Space, Typography } from 'antd'
import { useEffect, useState } from 'react'
import { api, data } from '../api/client'
import type { Evidence, Quantity } from '../api/schema'
import { useText } from '../lib/messages'
import { type FigureReport, type FigureScope, figureText } from './Figure'
import { figureTexts } from './figure.messages'
import { PostingRow } from './PostingRow'
import { ProblemAlert } from './ProblemAlert'

/** How many postings are shown at once, and how many are read at once. */
const SHOWN = 20
const READ = 200

interface Props {
  report: FigureReport
  quantity: Quantity
  /** What they must add up to. */
  figure: number
  year: number
  scope: FigureScope
  asOf?: string | undefined
  since?: string | undefined
}

/** The postings of one count, page by page, and the proof that they add up to it. */
export function Postings({ report, quantity, figure, year, scope, asOf, since }: Props) {
  const t = useText(figureTexts)
  const [first, setFirst] = useState(0)
  const [checking, setChecking] = useState(false)
  const answer = useInfiniteQuery({
    queryKey: ['postings', report, quantity, year, scope, asOf, since],
    queryFn: ({ pageParam }) =>
      data(
        api.GET('/api/v1/reports/{report}/explanation', {
          params: {
            path: { report },
            query: { training_year: year, column: quantity, ...scope, asOf, since, size: READ, after: pageParam },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: 60_000,
  })
  const { hasNextPage, isFetchingNextPage, fetchNextPage, isError } = answer
  const known = answer.data?.pages.flatMap((page) => page.postings) ?? []
  const wanted = checking || first + SHOWN >= known.length
  useEffect(() => {
    if (wanted && hasNextPage && !isFetchingNextPage && !isError) fetchNextPage()
  }, [wanted, hasNextPage, isFetchingNextPage, isError, fetchNextPage])
  if (answer.isPending) return <Skeleton active />
  const shown = known.slice(first, first + SHOWN)
  const whole = !hasNextPage
  return (
    <Flex vertical gap={12}>
      <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
      {known.length === 0 && !answer.error && (
        <Empty description={since ? t.noChange : t.none} image={Empty.PRESENTED_IMAGE_SIMPLE} />
      )}
      {whole && known.length > 0 && <Proof known={known} figure={figure} signed={since !== undefined} />}
      {!whole && (
        <Space aria-live="polite">
          {checking && <Typography.Text>{t.checking(known.length)}</Typography.Text>}
          <Button onClick={() => setChecking(!checking)}>{checking ? t.stop : t.check}</Button>
        </Space>
      )}
      <ul className="postings" aria-label={t.postings}>
        {shown.map((posting) => (
          <PostingRow key={`${posting.position}-${posting.ix}`} posting={posting} />
        ))}
      </ul>
      {known.length > SHOWN && (
        <Flex component="nav" aria-label={t.pages} justify="space-between" align="center" gap={8} wrap>
          <Typography.Text type="secondary">
            {t.shown(first + 1, first + shown.length, known.length, whole)}
          </Typography.Text>
          <Space>
            <Button disabled={first === 0} onClick={() => setFirst(first - SHOWN)}>
              {t.earlier}
            </Button>
            <Button
              disabled={first + SHOWN >= known.length}
              loading={isFetchingNextPage && first + SHOWN >= known.length}
              onClick={() => setFirst(first + SHOWN)}
            >
              {t.later}
            </Button>
          </Space>
        </Flex>
      )}
    </Flex>
  )
}

/** What all postings add up to, beside the figure. */
function Proof({ known, figure, signed }: { known: Evidence[]; figure: number; signed: boolean }) {
  const t = useText(figureTexts)
  const { up, down } = addUp(known)
  const sum = figureText(up - down, signed)
  return up - down === figure ? (
    <Alert type="success" showIcon title={t.agrees(known.length, up, down, sum)} />
  ) : (
    <Alert type="warning" showIcon title={t.differs(sum, figureText(figure, signed))} />
  )
}

/** What postings add, and what they take away. */
export function addUp(postings: Pick<Evidence, 'amount'>[]): { up: number; down: number } {
  return postings.reduce(
    ({ up, down }, { amount }) => (amount < 0 ? { up, down: down - amount } : { up: up + amount, down }),
    { up: 0, down: 0 },
  )
}
