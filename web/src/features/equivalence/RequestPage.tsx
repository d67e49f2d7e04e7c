import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Breadcrumb, Card, Col, Flex, Row, Skeleton, Space } from 'antd'
import { HistoryTimeline } from '../../components/History'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useLatch } from '../../lib/latch'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { Attachments } from './Attachments'
import { readRequest } from './calls'
import { DecideForm } from './DecideForm'
import { equivalenceTexts } from './equivalence.messages'
import { RequestFacts } from './RequestFacts'
import { RequestTag } from './RequestTag'
import { UndoButton } from './UndoButton'

/** Everything about a request: what is asked for, its documents, the decision and what happened to it (O4, 详细). */
export default function RequestPage() {
  const t = useText(equivalenceTexts)
  const { request: id = '' } = useParams({ strict: false }) as { request?: string }
  const office = useMe().role === 'office'
  const answer = useQuery({ queryKey: ['request', id], queryFn: () => readRequest(id) })
  const request = answer.data
  const actions = request?.actions ?? []
  const title = office ? t.title : t.titleRead
  const [decides, decided] = useLatch(actions.includes('approve') || actions.includes('reject'), id)
  if (!request) {
    return (
      <Page title={title}>
        {answer.isPending ? (
          <Skeleton active paragraph={{ rows: 8 }} />
        ) : (
          <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
        )}
      </Page>
    )
  }
  return (
    <Flex vertical gap={12}>
      <Breadcrumb items={[{ title: <Link to="/equivalence">{title}</Link> }, { title: request.title }]} />
      <Page
        title={request.title}
        extra={
          <Space wrap>
            <RequestTag request={request} />
            {actions.includes('undo') && <UndoButton request={request} size="middle" />}
          </Space>
        }
      >
        <Row gutter={[16, 16]}>
          <Col xs={24} xl={decides ? 15 : 24}>
            <Flex vertical gap={16}>
              <Card size="small" title={t.facts}>
                <RequestFacts request={request} />
              </Card>
              <Card size="small" title={t.attachments}>
                <Attachments request={request} />
              </Card>
            </Flex>
          </Col>
          {decides && (
            <Col xs={24} xl={9}>
              <Card size="small" title={t.decide}>
                <DecideForm key={id} request={request} onDone={decided} />
              </Card>
            </Col>
          )}
        </Row>
        <Card size="small" title={t.history}>
          <HistoryTimeline kind="equivalence_request" id={request.request} />
        </Card>
      </Page>
    </Flex>
  )
}
