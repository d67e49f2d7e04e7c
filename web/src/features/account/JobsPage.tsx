import { useMutation } from '@tanstack/react-query'
import { App, Button, Progress, Select, Tag } from 'antd'
import { api, data } from '../../api/client'
import type { JobState, JobView } from '../../api/schema'
import { isOver } from '../../components/JobProgress'
import { Lead } from '../../components/Lead'
import { ListPage } from '../../components/ListPage'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useCommand } from '../../lib/command'
import { instant } from '../../lib/dates'
import { download } from '../../lib/download'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import './account.css'
import { jobsTexts } from './jobs.messages'

/** How often the list is read anew while something in it runs. */
const OFTEN_MS = 2000
const STATES: JobState[] = ['waiting', 'running', 'done', 'failed', 'cancelled']
const COLOURS: Record<JobState, string> = {
  waiting: 'default',
  running: 'processing',
  done: 'success',
  failed: 'error',
  cancelled: 'default',
}

/** 后台任务: what one asked for that is done in the background. */
export default function JobsPage() {
  const t = useText(jobsTexts)
  const select = (labels: { value: string; label: string }[]) => (
    <Select allowClear placeholder={t.all} style={{ minWidth: 140 }} options={labels} />
  )
  return (
    <ListPage<JobView>
      title={t.title}
      intro={t.intro}
      name="jobs"
      load={(query) => data(api.GET('/api/v1/jobs', { params: { query } }))}
      refetchEvery={(jobs) => (jobs.every(isOver) ? false : OFTEN_MS)}
      rowKey={(job) => job.job}
      rowLabel={(job) => t.kinds[job.kind] ?? job.kind}
      empty={t.none}
      filters={[
        {
          name: 'kind',
          label: t.kind,
          input: select(Object.entries(t.kinds).map(([value, label]) => ({ value, label }))),
        },
        {
          name: 'state',
          label: t.state,
          input: select(STATES.map((value) => ({ value, label: t.states[value] }))),
        },
      ]}
      columns={[
        { key: 'kind', title: t.kind, render: (job) => t.kinds[job.kind] ?? job.kind },
        {
          key: 'state',
          title: t.state,
          render: (job) => (
            <Tag color={COLOURS[job.state]}>
              {job.cancel_asked && !isOver(job) ? t.cancelling : t.states[job.state]}
            </Tag>
          ),
        },
        { key: 'progress', title: t.progress, render: (job) => <Far job={job} /> },
        { key: 'result', title: t.result, render: (job) => <Outcome job={job} /> },
        { key: 'created', title: t.created, sort: 'created_at', render: (job) => instant(job.created_at) },
        { key: 'finished', title: t.finished, render: (job) => instant(job.finished_at) },
      ]}
      actions={(job) => <Actions job={job} />}
    />
  )
}

function Far({ job }: { job: JobView }) {
  const t = useText(jobsTexts)
  const far = t.far(job.done, job.total ?? undefined, job.failed)
  return (
    <>
      {!isOver(job) && (
        <Progress
          aria-label={t.progress}
          size="small"
          percent={job.total ? Math.floor((job.done * 100) / job.total) : 0}
          status="active"
        />
      )}
      <span className="figure">{far}</span>
    </>
  )
}

/** What a finished export tells of its file. */
function exported(job: JobView): { name: string; rows: number } | undefined {
  if (job.kind !== 'export' || job.state !== 'done') return undefined
  const { name, rows } = (job.result ?? {}) as { name?: unknown; rows?: unknown }
  return typeof name === 'string' && typeof rows === 'number' ? { name, rows } : undefined
}

function Outcome({ job }: { job: JobView }) {
  const t = useText(jobsTexts)
  const file = exported(job)
  return <span className="notice-text">{file ? t.file(file.name, file.rows) : job.error?.detail}</span>
}

function Actions({ job }: { job: JobView }) {
  const t = useText(jobsTexts)
  const { role } = useMe()
  const { message } = App.useApp()
  const cancel = useCommand(
    (_: unknown, _id) => api.POST('/api/v1/jobs/{job}/cancellation', { params: { path: { job: job.job } } }),
    () => message.success(t.cancelled),
  )
  const fetching = useMutation({
    mutationFn: () => download(`/api/v1/exports/${job.job}/file`),
    onSuccess: (made) => 'saved' in made && message.success(t.saved(made.saved)),
  })
  return (
    <>
      {exported(job) && (
        <Button type="link" size="small" loading={fetching.isPending} onClick={() => fetching.mutate()}>
          {t.download}
        </Button>
      )}
      {job.kind === 'import' && role !== 'learner' && <Lead to="/imports">{t.open}</Lead>}
      {!isOver(job) && !job.cancel_asked && (
        <Button type="link" size="small" danger loading={cancel.isPending} onClick={() => cancel.mutate(job.job)}>
          {t.cancel}
        </Button>
      )}
      <ProblemAlert error={cancel.error ?? fetching.error} />
    </>
  )
}
