import { useQuery } from '@tanstack/react-query'
import { Card, Flex, Typography } from 'antd'
import { api, data } from '../../api/client'
import type { Import } from '../../api/schema'
import { Counts } from '../../components/Counts'
import { NotesTable } from '../../components/importing/NotesTable'
import { reportOf } from '../../components/importing/report'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { importsTexts } from './imports.messages'

/** What came of an import's rows, and of its undoing. To who began it, the rows that failed are listed here too. */
export function ImportResult({ of }: { of: Import }) {
  const t = useText(importsTexts)
  const me = useMe()
  const noted = of.account === me.account && of.finished_at != null && of.undo_reason == null
  const job = useQuery({
    queryKey: ['job', of.job],
    queryFn: () => data(api.GET('/api/v1/jobs/{job}', { params: { path: { job: of.job } } })),
    enabled: noted && of.failed + of.warned > 0,
    retry: false,
  })
  const report = reportOf(job.data)
  return (
    <>
      <Card size="small" title={<h2 className="card-title">{t.result}</h2>}>
        <Flex vertical gap={16}>
          <Counts
            counts={[
              { name: t.rows, value: of.rows },
              { name: t.succeeded, value: of.succeeded, tone: 'success' },
              { name: t.failed, value: of.failed, tone: 'danger' },
              { name: t.entered, value: of.entered },
              { name: t.updated, value: of.updated },
              { name: t.unchanged, value: of.unchanged },
              { name: t.repeated, value: of.repeated },
              { name: t.warned, value: of.warned, tone: 'warning' },
            ]}
          />
          {noted && report && report.errors.length + report.warnings.length > 0 && <NotesTable report={report} />}
        </Flex>
      </Card>
      {of.undo_reason != null && (
        <Card size="small" title={<h2 className="card-title">{t.undone}</h2>}>
          <Flex vertical gap={12}>
            <Counts
              counts={[
                { name: t.undoneRows, value: of.undone ?? 0 },
                { name: t.keptRows, value: of.kept ?? 0, tone: 'warning' },
              ]}
            />
            <Typography.Text>
              {t.undoReason}：{of.undo_reason}
            </Typography.Text>
            {of.undone_at && (
              <Typography.Text type="secondary">
                {t.undoneAt}：{instant(of.undone_at)}
              </Typography.Text>
            )}
          </Flex>
        </Card>
      )}
    </>
  )
}
