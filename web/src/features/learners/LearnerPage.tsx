import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Alert, Skeleton, Space, Tag } from 'antd'
import { useState } from 'react'
import { api, data } from '../../api/client'
import type { Revealed } from '../../api/schema'
import { HistoryButton } from '../../components/History'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useText } from '../../lib/messages'
import { CertificateCard } from './CertificateCard'
import { GradeChanges } from './GradeChanges'
import { LearnerClasses } from './LearnerClasses'
import { LearnerHours } from './LearnerHours'
import { LearnerRequests } from './LearnerRequests'
import { learnersTexts } from './learners.messages'
import { PersonCard } from './PersonCard'
import { RosterActions } from './RosterActions'

/** One learner (O7): who it is, what is on the certificate, hours, classes and requests. */
export default function LearnerPage() {
  const t = useText(learnersTexts)
  const { learner: id = '' } = useParams({ strict: false }) as { learner?: string }
  const [revealed, setRevealed] = useState<Revealed>()
  const answer = useQuery({
    queryKey: ['learner', id],
    queryFn: () => data(api.GET('/api/v1/learners/{learner}', { params: { path: { learner: id } } })),
  })
  const learner = answer.data
  if (learner === undefined) {
    return (
      <Page title={t.one}>
        <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
        {answer.isPending && <Skeleton active />}
      </Page>
    )
  }
  return (
    <Page
      title={learner.name}
      intro={
        learner.erased ? (
          <Tag>{t.erased}</Tag>
        ) : learner.on_roster ? (
          <Tag color="success">{t.onRoster}</Tag>
        ) : (
          <Tag color="warning">{t.offRoster(learner.leave_reason_label ?? '')}</Tag>
        )
      }
      extra={
        <Space wrap>
          <RosterActions learner={learner} />
          <HistoryButton kind="learner" id={id} name={learner.name} />
        </Space>
      }
    >
      {learner.erased && <Alert type="info" showIcon title={t.notForErased} />}
      <PersonCard learner={learner} revealed={revealed} onRevealed={setRevealed} />
      <CertificateCard learner={learner} />
      <LearnerHours learner={learner} />
      <LearnerClasses learner={learner} />
      <LearnerRequests learner={learner} />
      <GradeChanges changes={learner.grade_changes} />
    </Page>
  )
}
