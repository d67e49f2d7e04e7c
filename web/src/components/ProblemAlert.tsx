import { Alert, Button, Flex } from 'antd'
import { useText } from '../lib/messages'
import { Problem, Unreachable } from '../lib/problem'
import { problemTexts } from '../lib/problem.messages'

/** What went wrong, in words: the service's sentence, the rule behind it, and what to do. Says nothing when nothing did. */
export function ProblemAlert({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useText(problemTexts)
  if (error == null) return null
  const problem = error instanceof Problem ? error : undefined
  const sentence = problem?.message ?? (error instanceof Unreachable ? t.unreachable : t.unknown)
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="problem"
      title={
        <Flex gap={8} wrap>
          <span>{sentence}</span>
          {problem?.rule && <code className="fine">{t.rule(problem.rule)}</code>}
        </Flex>
      }
      description={
        problem && (problem.fields.length > 0 || problem.overtaken || problem.status >= 500) ? (
          <>
            {problem.overtaken && <p>{t.overtaken}</p>}
            {problem.fields.length > 0 && (
              <ul>
                {problem.fields.map((field) => (
                  <li key={field.path + field.detail}>{field.detail}</li>
                ))}
              </ul>
            )}
            {problem.status >= 500 && problem.request && <span className="fine">{t.request(problem.request)}</span>}
          </>
        ) : undefined
      }
      action={onRetry && <Button onClick={onRetry}>{problem?.overtaken ? t.reload : t.retry}</Button>}
    />
  )
}
