import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useText } from '../../lib/messages'
import { operationTexts } from './operation.messages'
import { ready } from './ready'

/** Whether the service says that it may be sent requests. */
export function Readiness({ every }: { every: () => number | false }) {
  const t = useText(operationTexts)
  const answer = useQuery({ queryKey: ['ready'], queryFn: ready, refetchInterval: every, retry: false })
  if (!answer.data) return <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
  return answer.data.ready ? (
    <Alert type="success" showIcon role="status" title={t.ready} />
  ) : (
    <Alert type="warning" showIcon role="status" title={t.notReady} description={reason(answer.data.why)} />
  )
}

/** The service's sentence, if what it answered is one of its problems. */
function reason(answered: string): string {
  try {
    const { detail } = JSON.parse(answered) as { detail?: string }
    return detail ?? answered
  } catch {
    return answered
  }
}
