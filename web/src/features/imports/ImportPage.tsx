import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { api, data } from '../../api/client'
import type { Import } from '../../api/schema'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { ImportFacts } from './ImportFacts'
import { ImportFiles } from './ImportFiles'
import { ImportResult } from './ImportResult'
import { ImportStatusTag } from './ImportStatusTag'
import { importsTexts } from './imports.messages'
import { mayFetch, mayUndo } from './may'
import { RunningImport } from './RunningImport'
import { UndoModal } from './UndoModal'

/** How often an import that goes on is asked for, in milliseconds. */
const OFTEN_MS = 1500

/** Whether a job works on it. */
function goesOn(found: Import | undefined): boolean {
  return found?.status === 'running' || found?.status === 'undoing'
}

/** One import (O6): how far it is, what came of it, its files, and its undoing. */
export default function ImportPage() {
  const t = useText(importsTexts)
  const me = useMe()
  const { import: id = '' } = useParams({ strict: false }) as { import?: string }
  const [undoing, setUndoing] = useState(false)
  const answer = useQuery({
    queryKey: ['import', id],
    queryFn: () => data(api.GET('/api/v1/imports/{import}', { params: { path: { import: id } } })),
    refetchInterval: (query) => (goesOn(query.state.data) ? OFTEN_MS : false),
  })
  const found = answer.data
  if (found === undefined) {
    return (
      <Page title={t.title}>
        <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
        {answer.isPending && <Skeleton active />}
      </Page>
    )
  }
  return (
    <Page
      title={found.name}
      intro={<ImportStatusTag of={found} />}
      extra={
        mayUndo(me, found) && (
          <Button danger onClick={() => setUndoing(true)}>
            {t.undo}
          </Button>
        )
      }
    >
      {goesOn(found) && <RunningImport of={found} />}
      <ImportResult of={found} />
      {mayFetch(me) && <ImportFiles of={found} />}
      <ImportFacts of={found} />
      <UndoModal of={found} open={undoing} onClose={() => setUndoing(false)} />
    </Page>
  )
}
