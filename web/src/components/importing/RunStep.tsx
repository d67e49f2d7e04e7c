import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Flex, Skeleton, Typography } from 'antd'
import { api, data } from '../../api/client'
import { useText } from '../../lib/messages'
import { Counts } from '../Counts'
import { DownloadButton } from '../DownloadButton'
import { JobProgress } from '../JobProgress'
import { ProblemAlert } from '../ProblemAlert'
import { importingTexts } from './importing.messages'

/** How often an import whose job is over is asked for until the list shows so, in milliseconds. */
const OFTEN_MS = 1000

/** The import in the background: how far it is, then what came of it. */
export function RunStep({
  id,
  onOver,
  onNext,
  onFinish,
}: {
  id: string
  onOver: () => void
  onNext: () => void
  onFinish: () => void
}) {
  const t = useText(importingTexts)
  const queries = useQueryClient()
  const answer = useQuery({
    queryKey: ['import', id],
    queryFn: () => data(api.GET('/api/v1/imports/{import}', { params: { path: { import: id } } })),
    refetchInterval: (query) => (query.state.data?.status === 'running' ? OFTEN_MS : false),
  })
  const found = answer.data
  if (found === undefined) {
    return answer.error ? <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} /> : <Skeleton active />
  }
  const running = found.status === 'running'
  return (
    <Flex vertical gap={16}>
      <JobProgress
        job={found.job}
        onOver={() => {
          queries.invalidateQueries()
          onOver()
        }}
      />
      {running ? (
        <Typography.Text type="secondary">{t.background}</Typography.Text>
      ) : (
        <>
          <Alert
            type={found.status === 'completed' ? (found.failed > 0 ? 'warning' : 'success') : 'error'}
            showIcon
            title={t.over(found.status_label)}
          />
          <Counts
            counts={[
              { name: t.rows, value: found.rows },
              { name: t.succeeded, value: found.succeeded, tone: 'success' },
              { name: t.refused, value: found.failed, tone: 'danger' },
              { name: t.entered, value: found.entered },
              { name: t.updated, value: found.updated },
              { name: t.unchanged, value: found.unchanged + found.repeated },
            ]}
          />
          {found.has_errors && (
            <Flex gap={12} align="center" wrap>
              <DownloadButton path={`/api/v1/imports/${id}/errors`}>{t.errors}</DownloadButton>
              <Typography.Text type="secondary">{t.errorsHint}</Typography.Text>
            </Flex>
          )}
        </>
      )}
      <Flex gap={12} justify="end" align="center" wrap>
        <Link to={`/imports/${id}`}>{t.detail}</Link>
        {!running && <Button onClick={onNext}>{t.next}</Button>}
        <Button type="primary" onClick={onFinish}>
          {t.finish}
        </Button>
      </Flex>
    </Flex>
  )
}
