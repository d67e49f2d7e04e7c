import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Collapse, Empty, Flex, Skeleton, Table, Typography } from 'antd'
import type { Enrolment, Plan, Reported, Score, Submission } from '../../api/schema'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { isPass, tally } from '../../lib/scores'
import { ProblemAlert } from '../ProblemAlert'
import { readRoster, readSubmissions } from './calls'
import { planTexts } from './plan.messages'

type Roster = ReadonlyMap<string, Enrolment>

/** Every submission of a class's hours, the latest first: who was reported with which result, and what changed from one to the next. */
export function Submissions({ plan }: { plan: Plan }) {
  const t = useText(planTexts)
  const answer = useQuery({
    queryKey: ['submissions', plan.plan],
    queryFn: async () => {
      const [submissions, roster] = await Promise.all([readSubmissions(plan.plan), readRoster(plan.plan)])
      return { submissions, roster: new Map(roster.map((one) => [one.learner, one])) }
    },
  })
  if (answer.isPending) return <Skeleton active />
  if (!answer.data) return <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
  const { submissions, roster } = answer.data
  const latest = submissions.at(-1)
  if (!latest) return <Empty description={t.none} image={Empty.PRESENTED_IMAGE_SIMPLE} />
  return (
    <Collapse
      defaultActiveKey={[latest.submission]}
      items={submissions.toReversed().map((one) => ({
        key: one.submission,
        label: <Heading submission={one} />,
        children: <One submission={one} roster={roster} allowed={plan.allowed ?? undefined} />,
      }))}
    />
  )
}

function Heading({ submission }: { submission: Submission }) {
  const t = useText(planTexts)
  return (
    <Flex gap="4px 16px" wrap>
      <Typography.Text strong>{t.submission(submission.submission)}</Typography.Text>
      <span>{instant(submission.submitted_at)}</span>
      <span>
        {submission.decision_label ? t.decidedAt(submission.decision_label, instant(submission.decided_at)) : t.waiting}
      </span>
    </Flex>
  )
}

function One({ submission, roster, allowed }: { submission: Submission; roster: Roster; allowed: number | undefined }) {
  const t = useText(planTexts)
  const { learners } = submission
  const { passed, failed, absent } = tally(learners.map((one) => one.score))
  const waits = submission.decision == null
  return (
    <Flex vertical gap={12}>
      <Typography.Text strong>{t.tally(learners.length, passed, failed, absent)}</Typography.Text>
      {submission.opinion && <Typography.Text className="wraps">{t.opinionIs(submission.opinion)}</Typography.Text>}
      {waits && allowed !== undefined && learners.length > allowed && (
        <Alert type="warning" showIcon title={t.over(learners.length, allowed)} />
      )}
      {submission.submission > 1 && <Changes submission={submission} roster={roster} />}
      <Learners learners={learners} roster={roster} />
    </Flex>
  )
}

/** What a submission changed of the one before it. */
function Changes({ submission, roster }: { submission: Submission; roster: Roster }) {
  const t = useText(planTexts)
  if (submission.changes.length === 0) return <Alert type="info" showIcon title={t.unchanged} />
  return (
    <section aria-label={t.changed(submission.changes.length)}>
      <Typography.Text type="warning" strong>
        {t.changed(submission.changes.length)}
      </Typography.Text>
      <Table
        size="small"
        rowKey="learner"
        dataSource={submission.changes}
        pagination={submission.changes.length > 10 ? { pageSize: 10 } : false}
        columns={[
          { title: t.learner, render: (_, one) => <Name learner={one.learner} roster={roster} /> },
          { title: t.before, render: (_, one) => <Result score={one.before} /> },
          { title: t.after, render: (_, one) => <Result score={one.after} /> },
        ]}
      />
    </section>
  )
}

function Learners({ learners, roster }: { learners: Reported[]; roster: Roster }) {
  const t = useText(planTexts)
  return (
    <Table
      size="small"
      rowKey="learner"
      dataSource={learners}
      pagination={learners.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: t.learner, render: (_, one) => <Name learner={one.learner} roster={roster} /> },
        { title: t.idNumber, render: (_, one) => roster.get(one.learner)?.id_masked },
        { title: t.unit, render: (_, one) => roster.get(one.learner)?.unit_name },
        { title: t.trade, render: (_, one) => roster.get(one.learner)?.trade_name },
        { title: t.grade, render: (_, one) => roster.get(one.learner)?.grade_label },
        { title: t.score, align: 'right', render: (_, one) => <Mark score={one.score} /> },
        { title: t.passes, render: (_, one) => <Verdict score={one.score} /> },
      ]}
    />
  )
}

function Name({ learner, roster }: { learner: string; roster: Roster }) {
  const t = useText(planTexts)
  return <Link to={`/learners/${learner}`}>{roster.get(learner)?.name ?? t.unknown}</Link>
}

function Mark({ score }: { score: Score }) {
  const t = useText(planTexts)
  return <span className="figure">{score === 'absent' ? t.absent : score.mark}</span>
}

function Verdict({ score }: { score: Score }) {
  const t = useText(planTexts)
  return isPass(score) ? (
    <Typography.Text type="success">{t.pass}</Typography.Text>
  ) : (
    <Typography.Text type="danger">{t.fail}</Typography.Text>
  )
}

function Result({ score }: { score: Score | null | undefined }) {
  const t = useText(planTexts)
  if (score == null) return <Typography.Text type="secondary">{t.notReported}</Typography.Text>
  return (
    <>
      <Mark score={score} /> <Verdict score={score} />
    </>
  )
}
