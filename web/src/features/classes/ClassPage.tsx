import { Alert, Card, Flex, Skeleton, Tabs } from 'antd'
import type { PlanWithTeachers } from '../../api/schema'
import { HistoryTimeline } from '../../components/History'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import { StatusTag } from '../../components/StatusTag'
import { useText } from '../../lib/messages'
import { useUrlState } from '../../lib/urlState'
import { ClassFacts } from './ClassFacts'
import { ClassFigures } from './ClassFigures'
import { ClassSteps } from './ClassSteps'
import { classesTexts } from './classes.messages'
import { HoursTab } from './HoursTab'
import { NextStep } from './NextStep'
import { RosterTab } from './RosterTab'
import { ScoresTab } from './ScoresTab'
import { UnsavedScores } from './UnsavedScores'
import { useActions, useClass, usePlanId } from './useClass'
import { useScoreDraft } from './useScoreDraft'
import './classes.css'

/** A plan and its class: where it stands, what is next, its learners, scores and hours (P2 to P5). */
export default function ClassPage() {
  const plan = usePlanId()
  const answer = useClass(plan)
  if (answer.data) return <Class key={plan} plan={answer.data} />
  return (
    <Flex vertical gap={16} className="page">
      <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
      {answer.isPending && <Skeleton active />}
    </Flex>
  )
}

function Class({ plan }: { plan: PlanWithTeachers }) {
  const t = useText(classesTexts)
  const [url, change] = useUrlState()
  const actions = useActions(plan)
  const draft = useScoreDraft(plan.plan)
  const begun = !BEFORE_ENROLMENT.includes(plan.status)
  const tabs = [
    { key: 'about', label: t.tabs.about, children: <ClassFacts plan={plan} /> },
    ...(begun
      ? [
          { key: 'roster', label: t.tabs.roster, children: <RosterTab plan={plan} actions={actions} /> },
          {
            key: 'scores',
            label: t.tabs.scores,
            children: <ScoresTab plan={plan} actions={actions} draft={draft} />,
          },
          {
            key: 'hours',
            label: t.tabs.hours,
            children: <HoursTab plan={plan} actions={actions} unsaved={draft.size} />,
          },
        ]
      : []),
    {
      key: 'history',
      label: t.tabs.history,
      children: (
        <Card>
          <HistoryTimeline kind="training_plan" id={plan.plan} />
        </Card>
      ),
    },
  ]
  const shown = tabs.some((tab) => tab.key === url.tab) ? url.tab : 'about'
  // Filters and pages belong to the tab that is left.
  const forget = Object.fromEntries(Object.keys(url).map((name) => [name, undefined]))
  return (
    <Page
      title={plan.name}
      intro={
        <Flex gap={8} align="center" wrap>
          <StatusTag status={plan.status} label={plan.status_label} />
          <span>
            {plan.training_year} · {plan.audience_label} · {t.hours(plan.hours)}
          </span>
        </Flex>
      }
    >
      <div className="class-page">
        <ClassSteps plan={plan} />
        <NextStep plan={plan} actions={actions} tab={shown ?? 'about'} />
        {plan.irregular_windows && <Alert type="warning" showIcon title={t.irregular} />}
        <ClassFigures plan={plan} />
        <Tabs
          activeKey={shown}
          items={tabs}
          destroyOnHidden
          onChange={(tab) => change({ ...forget, tab: tab === 'about' ? undefined : tab })}
        />
      </div>
      <UnsavedScores draft={draft} />
    </Page>
  )
}

/** In these states there is no class yet, or never was. */
const BEFORE_ENROLMENT = ['awaiting_approval', 'rejected', 'withdrawn']
