import { Button, Flex, Tag, Timeline, Typography } from 'antd'
import { useState } from 'react'
import type { Enrolment, Score, Submission } from '../../api/schema'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { hoursTexts } from './hours.messages'

/** Every submission, the latest first: what was decided, and what it changed of the one before (CLASS-7). */
export function SubmissionList({ submissions, learners }: { submissions: Submission[]; learners: Enrolment[] }) {
  const names = new Map(learners.map((one) => [one.learner, one.name]))
  const latest = [...submissions].sort((one, other) => other.submission - one.submission)
  return (
    <Timeline
      items={latest.map((one) => ({
        key: one.submission,
        color: one.decision === 'confirmed' ? 'green' : one.decision === 'returned' ? 'orange' : 'blue',
        content: <OneSubmission submission={one} names={names} />,
      }))}
    />
  )
}

function OneSubmission({ submission, names }: { submission: Submission; names: Map<string, string> }) {
  const t = useText(hoursTexts)
  const [open, setOpen] = useState(false)
  const name = (learner: string) => names.get(learner) ?? t.someone
  const score = (given: Score | null | undefined) =>
    given == null ? t.notReported : given === 'absent' ? t.absent : given.mark
  return (
    <article className="free-text">
      <Flex gap={8} wrap align="center">
        <Typography.Text strong>{t.number(submission.submission)}</Typography.Text>
        <Tag>{submission.decision_label ?? t.waits}</Tag>
        <Typography.Text type="secondary">
          {[
            t.at(instant(submission.submitted_at)),
            t.persons(submission.learners.length),
            submission.decided_at && t.decided(instant(submission.decided_at)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Typography.Text>
      </Flex>
      {submission.opinion && <div>{t.opinion(submission.opinion)}</div>}
      {submission.changes.length > 0 && (
        <>
          <div>{t.changes(submission.changes.length)}</div>
          <ul className="changes">
            {submission.changes.map((change) => (
              <li key={change.learner}>
                {name(change.learner)}：<del>{score(change.before)}</del> → <ins>{score(change.after)}</ins>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t.hide : t.show}
      </Button>
      {open && (
        <ul className="reported">
          {submission.learners.map((one) => (
            <li key={one.learner}>
              {name(one.learner)} <span className="figure">{score(one.score)}</span>
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}
