import { UploadOutlined } from '@ant-design/icons'
import { Alert, App, Button, Card, Empty, Flex, Skeleton, Typography } from 'antd'
import { type ClipboardEvent, useMemo, useState } from 'react'
import { api, commandHeaders, data } from '../../api/client'
import type { Enrolment, LearnerScore, PlanAction, PlanWithTeachers } from '../../api/schema'
import { ImportWizard } from '../../components/ImportWizard'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useCommand } from '../../lib/command'
import { useText } from '../../lib/messages'
import { PasteResult } from './PasteResult'
import { type Placed, placePasted } from './pasted'
import { ScoreSheet } from './ScoreSheet'
import { readScore } from './score'
import { scoresTexts } from './scores.messages'
import { useRoster } from './useRoster'
import type { ScoreDraft } from './useScoreDraft'

interface Props {
  plan: PlanWithTeachers
  actions: PlanAction[]
  draft: ScoreDraft
}

/** Scores by hand or by a paste from a spreadsheet (P4, CLASS-5). */
export function ScoresTab(props: Props) {
  const t = useText(scoresTexts)
  const roster = useRoster(props.plan.plan)
  if (roster.isPending) return <Skeleton active />
  if (!roster.data) return <ProblemAlert error={roster.error} onRetry={() => roster.refetch()} />
  if (roster.data.length === 0) {
    return (
      <Card>
        <Empty description={t.nobody} image={Empty.PRESENTED_IMAGE_SIMPLE} />
      </Card>
    )
  }
  return <Scores {...props} learners={roster.data} />
}

function Scores({ plan, actions, draft, learners }: Props & { learners: Enrolment[] }) {
  const t = useText(scoresTexts)
  const { message } = App.useApp()
  const [pasted, setPasted] = useState<Placed>()
  const [importing, setImporting] = useState(false)
  const editable = actions.includes('enter_scores')
  const saved = useMemo(() => new Map(learners.map((one) => [one.learner, savedText(one, t.absent)])), [learners, t])
  const { scores, wrong } = useMemo(() => outcome(draft, saved, t.absent), [draft, saved, t])
  const command = useCommand<LearnerScore[], unknown>(
    (body, id) =>
      data(
        api.POST('/api/v1/training-plans/{plan}/scores', {
          params: { path: { plan: plan.plan } },
          body: { scores: body },
          headers: commandHeaders(id, plan.version),
        }),
      ),
    (_, sent) => {
      message.success(t.savedNow(sent.length))
      setPasted(undefined)
      draft.change(Object.fromEntries(sent.map((one) => [one.learner, undefined])))
    },
  )
  const type = (learner: string, text: string) =>
    draft.change({ [learner]: text === (saved.get(learner) ?? '') ? undefined : text })
  const paste = (event: ClipboardEvent, start: number) => {
    const copied = event.clipboardData.getData('text/plain')
    if (!/[\t\r\n]/.test(copied.trim())) return
    event.preventDefault()
    const placed = placePasted(copied, learners, start, t.headings)
    const cells = Object.entries(placed.texts).map(([learner, text]) => {
      const reading = readScore(text, t.absent)
      const shown = reading.kind === 'score' ? reading.text : text
      return [learner, shown === saved.get(learner) ? undefined : shown]
    })
    draft.change(Object.fromEntries(cells))
    setPasted(placed)
  }
  const entered = learners.filter((one) => one.absent || one.score != null).length
  return (
    <Flex vertical gap={12}>
      {editable ? (
        <Typography.Text type="secondary">{t.how}</Typography.Text>
      ) : (
        <Alert type="info" showIcon title={plan.status === 'enrolling' ? t.early : t.closed} />
      )}
      {draft.restored && <Alert type="info" showIcon title={t.restored} />}
      {pasted && <PasteResult placed={pasted} onClose={() => setPasted(undefined)} />}
      <Flex justify="space-between" align="center" gap={8} wrap>
        <Typography.Text>{t.progress(entered, learners.length)}</Typography.Text>
        {editable && (
          <Button icon={<UploadOutlined />} onClick={() => setImporting(true)}>
            {t.import}
          </Button>
        )}
      </Flex>
      <ScoreSheet
        learners={learners}
        saved={saved}
        texts={draft.texts}
        editable={editable}
        onText={type}
        onPaste={paste}
      />
      <ProblemAlert error={command.error} />
      {editable && (
        <div className="action-bar">
          <Button
            type="primary"
            disabled={scores.length === 0}
            loading={command.isPending}
            onClick={() => command.isPending || command.mutate(scores)}
          >
            {t.save(scores.length)}
          </Button>
          {draft.size > 0 && (
            <Button
              onClick={() => {
                draft.clear()
                setPasted(undefined)
              }}
            >
              {t.discard}
            </Button>
          )}
          <span role="status">
            {draft.size > 0 && t.unsaved(draft.size)}
            {wrong > 0 && <Typography.Text type="danger"> · {t.wrongs(wrong)}</Typography.Text>}
          </span>
        </div>
      )}
      <ImportWizard kind="scores" plan={plan.plan} open={importing} onClose={() => setImporting(false)} />
    </Flex>
  )
}

/** What the service has, as the sheet shows it. */
function savedText(one: Enrolment, absent: readonly string[]): string {
  return one.absent ? (absent[0] ?? '') : (one.score ?? '')
}

/** What would be sent of the draft, and how many of its cells are no score. */
function outcome(
  draft: ScoreDraft,
  saved: Map<string, string>,
  absent: readonly string[],
): { scores: LearnerScore[]; wrong: number } {
  const scores: LearnerScore[] = []
  let wrong = 0
  for (const [learner, text] of Object.entries(draft.texts)) {
    // Who left the class in between is no longer in the sheet.
    if (!saved.has(learner)) continue
    const reading = readScore(text, absent)
    if (reading.kind === 'score') scores.push({ learner, score: reading.score })
    else wrong += 1
  }
  return { scores, wrong }
}
