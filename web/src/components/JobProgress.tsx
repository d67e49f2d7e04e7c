import { useQuery } from '@tanstack/react-query'
import { Alert, Flex, Progress, Typography } from 'antd'
import { useEffect } from 'react'
import { api, data } from '../api/client'
import type { JobView } from '../api/schema'
import { useText } from '../lib/messages'
import { jobTexts } from './job.messages'
import { ProblemAlert } from './ProblemAlert'

/** How often a job that runs is asked for, in milliseconds. */
const OFTEN_MS = 1000

/** Whether nothing more will happen to a job. */
export function isOver(job: JobView): boolean {
  return job.finished_at != null
}

/** How far a job is; `onOver` is called once, when it is over. */
export function JobProgress({ job, onOver }: { job: string; onOver?: (job: JobView) => void }) {
  const t = useText(jobTexts)
  const answer = useQuery({
    queryKey: ['job', job],
    queryFn: () => data(api.GET('/api/v1/jobs/{job}', { params: { path: { job } } })),
    refetchInterval: (query) => (query.state.data && isOver(query.state.data) ? false : OFTEN_MS),
  })
  const state = answer.data
  const over = state !== undefined && isOver(state)
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, whatever `onOver` is by then
  useEffect(() => {
    if (state && over) onOver?.(state)
  }, [over])
  return (
    <Flex vertical gap={4} aria-live="polite">
      <ProblemAlert error={answer.error} />
      {state && (
        <>
          <Progress
            aria-label={t.progress}
            percent={state.total ? Math.floor(((state.done + state.failed) * 100) / state.total) : over ? 100 : 0}
            status={state.error || state.failed > 0 ? 'exception' : over ? 'success' : 'active'}
          />
          {state.error && <Alert type="error" showIcon role="alert" title={state.error.detail} />}
          <Typography.Text>{t.far(state.done + state.failed, state.total ?? undefined, state.failed)}</Typography.Text>
        </>
      )}
    </Flex>
  )
}
