import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Flex, Typography } from 'antd'
import { api, commandHeaders, data } from '../../api/client'
import { useCommand } from '../../lib/command'
import { useText } from '../../lib/messages'
import { Counts } from '../Counts'
import { isOver, JobProgress } from '../JobProgress'
import { ProblemAlert } from '../ProblemAlert'
import type { ImportKind } from './address'
import { importingTexts } from './importing.messages'
import { NotesTable } from './NotesTable'
import { reportOf } from './report'

/** The dry run: how far it is, then what would happen. */
export function CheckStep({
  kind,
  check,
  onAgain,
  onStarted,
}: {
  kind: ImportKind
  check: string
  onAgain: () => void
  onStarted: (id: string) => void
}) {
  const t = useText(importingTexts)
  // The progress asks for the job; here it is read from the same answers.
  const job = useQuery({
    queryKey: ['job', check],
    queryFn: () => data(api.GET('/api/v1/jobs/{job}', { params: { path: { job: check } } })),
  })
  // The command's id comes from the dry run: however often it is sent, from wherever, the file is imported once.
  const start = useCommand(
    () => data(api.POST('/api/v1/imports', { body: { check }, headers: commandHeaders(`import-${check}`) })),
    ({ id }) => onStarted(id),
  )
  const report = reportOf(job.data)
  const again = <Button onClick={onAgain}>{t.again}</Button>
  if (report === undefined) {
    const over = job.data !== undefined && isOver(job.data)
    return (
      <Flex vertical gap={16}>
        {!over && !job.error && <Typography.Text>{t.checking}</Typography.Text>}
        <JobProgress job={check} />
        {over && !job.data?.error && <Alert type="error" showIcon title={t.cannot} />}
        <Flex justify="end">{again}</Flex>
      </Flex>
    )
  }
  const { counts } = report
  const effective = counts.entered + counts.updated
  const notes = report.errors.length + report.warnings.length
  return (
    <Flex vertical gap={16}>
      <Alert type="info" showIcon title={t.nothingYet} />
      <Counts
        counts={[
          { name: t.counts[kind].entered, value: counts.entered, tone: 'success' },
          { name: t.counts[kind].updated, value: counts.updated, tone: 'success' },
          { name: t.unchanged, value: counts.unchanged },
          ...(counts.repeated > 0 ? [{ name: t.repeated, value: counts.repeated }] : []),
          { name: t.failed, value: counts.failed, tone: 'danger' },
          { name: t.warned, value: counts.warned, tone: 'warning' },
        ]}
      />
      {report.new_units > 0 && <Typography.Text>{t.newUnits(report.new_units)}</Typography.Text>}
      {notes === 0 ? <Typography.Text>{t.clean}</Typography.Text> : <NotesTable report={report} />}
      {counts.failed > 0 && (
        <Typography.Text type="secondary">
          {t.partly} {notes >= 100 && t.first(notes)}
        </Typography.Text>
      )}
      <ProblemAlert error={start.error} />
      <Flex gap={12} justify="end" wrap>
        {again}
        <Button
          type="primary"
          disabled={effective === 0 && counts.failed === 0}
          loading={start.isPending}
          onClick={() => start.isPending || start.mutate(undefined)}
        >
          {effective === 0 && counts.failed > 0 ? t.importFailed : t.import(effective)}
        </Button>
      </Flex>
    </Flex>
  )
}
