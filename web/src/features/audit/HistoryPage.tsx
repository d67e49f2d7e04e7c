import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Card, Col, Flex, Row, Skeleton } from 'antd'
import { api, data } from '../../api/client'
import { HistoryTimeline } from '../../components/History'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useHistory } from '../../components/useHistory'
import { useText } from '../../lib/messages'
import { READERS } from '../../lib/routes'
import { useMe } from '../../lib/session'
import { subjectPath } from '../../lib/subjects'
import { kindTexts } from '../../lib/subjects.messages'
import { useUrlState } from '../../lib/urlState'
import { MomentPicker } from './MomentPicker'
import { momentKind } from './moment'
import { StateThenNow } from './StateThenNow'
import { stateTexts } from './state.messages'

/** The whole history of any thing, and beside it its state at a moment and now. The moment is in the address; without one it is that
 * before the last change. */
export default function HistoryPage() {
  const t = useText(stateTexts)
  const kinds = useText(kindTexts)
  const me = useMe()
  const { kind = '', id = '' } = useParams({ strict: false }) as { kind?: string; id?: string }
  const [url, change] = useUrlState()
  const history = useHistory({ kind, id })
  const entries = history.data?.pages.flatMap((page) => page.items) ?? []
  const at = url.at ?? (entries[1] ?? entries[0])?.position.toString()
  const state = useQuery({
    queryKey: ['state', kind, id, at],
    queryFn: () =>
      data(
        api.GET('/api/v1/history/{kind}/{id}/state', {
          params: { path: { kind, id }, query: at === undefined ? {} : { at } },
        }),
      ),
    enabled: at !== undefined,
    placeholderData: keepPreviousData,
  })
  const label = kinds[kind as keyof typeof kinds] ?? kind
  const path = subjectPath(kind, id, me.role)
  return (
    <Page
      title={t.title(label, nameOf(state.data?.fields, kind, id))}
      intro={t.intro}
      extra={
        <Flex gap={16} wrap>
          {path && <Link to={path}>{t.open}</Link>}
          {READERS.includes(me.role) && (
            <Link to="/audit" search={{ kind, subject: id } as never}>
              {t.trail}
            </Link>
          )}
        </Flex>
      }
    >
      <Row gutter={[16, 16]}>
        <Col xs={{ span: 24, order: 1 }} xl={{ span: 14, order: 2 }}>
          <Card size="small" title={<h2 className="section-title">{t.state}</h2>}>
            <Flex vertical gap={16}>
              {at !== undefined && (
                <MomentPicker at={at} entries={entries} onChange={(next) => change({ at: next }, true)} />
              )}
              <ProblemAlert error={state.error} onRetry={() => state.refetch()} />
              {state.isLoading && <Skeleton active />}
              {state.data && !state.error && <StateThenNow state={state.data} />}
            </Flex>
          </Card>
        </Col>
        <Col xs={{ span: 24, order: 2 }} xl={{ span: 10, order: 1 }}>
          <Card size="small" title={<h2 className="section-title">{t.timeline}</h2>}>
            <HistoryTimeline
              kind={kind}
              id={id}
              shown={at !== undefined && momentKind(at) === 'position' ? Number(at) : undefined}
            />
          </Card>
        </Col>
      </Row>
    </Page>
  )
}

/** How a thing is called now, of what its state tells; a day or a region is called by its identifier. */
function nameOf(fields: { field: string; now?: string | null }[] | undefined, kind: string, id: string) {
  const named = ['name', 'title', 'login'].map((field) => fields?.find((one) => one.field === field)?.now)
  return named.find(Boolean) ?? (kind === 'publication' || kind === 'office' ? id : undefined)
}
