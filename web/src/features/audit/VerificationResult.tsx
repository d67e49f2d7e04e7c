import { useQuery } from '@tanstack/react-query'
import { Alert, Flex, Progress, Typography } from 'antd'
import { api, data } from '../../api/client'
import type { SealsView, Told, Verification } from '../../api/schema'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { sealsTexts } from './seals.messages'

/** How far a verification is, whoever asked for it, and what the last one came to. `job` is one's own. */
export function VerificationResult({ seals, job }: { seals: SealsView; job: string | undefined }) {
  const t = useText(sealsTexts)
  const { running, verification } = seals
  return (
    <Flex vertical gap={12} aria-live="polite">
      {running && (
        <div>
          <Typography.Text>{`${t.running}：${t.runningFar(running.done, running.total ?? undefined)}`}</Typography.Text>
          <Progress
            aria-label={t.running}
            percent={running.total ? Math.floor((running.done * 100) / running.total) : 0}
            status="active"
          />
        </div>
      )}
      {job && !running && job !== verification?.job && <Failure job={job} />}
      {verification && <Found verification={verification} />}
      {!verification && !running && <Typography.Text>{t.never}</Typography.Text>}
    </Flex>
  )
}

/** Why one's own verification came to no result. */
function Failure({ job }: { job: string }) {
  const t = useText(sealsTexts)
  const answer = useQuery({
    queryKey: ['job', job],
    queryFn: () => data(api.GET('/api/v1/jobs/{job}', { params: { path: { job } } })),
  })
  const error = answer.data?.error
  return error ? <Alert type="error" showIcon title={t.failed} description={error.detail} /> : null
}

function Found({ verification }: { verification: Verification }) {
  const t = useText(sealsTexts)
  const { findings, further, notes } = verification
  const [first, ...others] = findings
  return (
    <Alert
      type={verification.intact ? 'success' : 'error'}
      showIcon
      role="status"
      title={<strong>{verification.intact ? t.intact : t.broken(findings.length + further)}</strong>}
      description={
        <Flex vertical gap={8}>
          {first && (
            <p className="finding">
              <strong>{`${t.first}：`}</strong>
              {first.detail}
            </p>
          )}
          {others.length > 0 && <Sentences title={t.others} told={others} />}
          {further > 0 && <span>{t.further(further)}</span>}
          <span>
            {t.looked(verification.events, verification.days, verification.sealed_days)}
            {verification.through && t.through(verification.through)}
          </span>
          {notes.length > 0 && <Sentences title={t.notes} told={notes} />}
          {verification.finished_at && <span>{t.finished(instant(verification.finished_at))}</span>}
        </Flex>
      }
    />
  )
}

function Sentences({ title, told }: { title: string; told: Told[] }) {
  return (
    <div>
      <strong>{title}</strong>
      <ul className="changes">
        {told.map((one) => (
          <li key={one.detail}>{one.detail}</li>
        ))}
      </ul>
    </div>
  )
}
