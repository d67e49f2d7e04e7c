import { Link } from '@tanstack/react-router'
import { Button, Input, Modal } from 'antd'
import { api, data } from '../../api/client'
import type { EquivalenceRequest, ListedRequest } from '../../api/schema'
import { commonTexts } from '../../components/common.messages'
import { DayRange } from '../../components/DayRange'
import type { Filter } from '../../components/FilterBar'
import { HistoryButton } from '../../components/History'
import { type Column, ListPage } from '../../components/ListPage'
import { Choice, RegionSelect, ScopeSelect, YearSelect } from '../../components/selects'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { useOpened } from '../../lib/opened'
import { useMe } from '../../lib/session'
import { useUrlState } from '../../lib/urlState'
import { BulkDecide, type Verdict } from './BulkDecide'
import { DecideForm } from './DecideForm'
import { equivalenceTexts } from './equivalence.messages'
import { RequestFacts } from './RequestFacts'
import { RequestTag } from './RequestTag'
import { UndoButton } from './UndoButton'

interface Bulk {
  verdict: Verdict
  requests: ListedRequest[]
  clear: () => void
}

/** EQ-5: as many are decided at once at most. */
const MOST = 1_000

/** 视同审批 (O4): what learners ask to be counted as hours. */
export default function RequestsPage() {
  const t = useText(equivalenceTexts)
  const office = useMe().role === 'office'
  const [url] = useUrlState()
  const decision = useOpened<EquivalenceRequest>()
  const bulk = useOpened<Bulk>()
  const decidable = (request: ListedRequest) =>
    request.actions.includes('approve') || request.actions.includes('reject')
  return (
    <>
      <ListPage<ListedRequest>
        title={office ? t.title : t.titleRead}
        name="equivalence"
        load={(query) => data(api.GET('/api/v1/equivalence-requests', { params: { query } }))}
        rowKey={(request) => request.request}
        rowLabel={(request) => `${request.learner_name} ${request.title}`}
        columns={useColumns()}
        filters={useFilters()}
        defaults={{ status: 'pending' }}
        // To leave the status out would mean the pending ones to the service.
        {...(url.status === 'all' ? { fixed: { status: 'all' } } : {})}
        exportPath="/api/v1/equivalence-requests/export"
        personal
        asOf
        {...(office
          ? {
              selection: {
                selectable: decidable,
                actions: (requests: ListedRequest[], clear: () => void) => (
                  <>
                    <Button
                      type="primary"
                      disabled={requests.length > MOST}
                      onClick={() => bulk.open({ verdict: 'approve', requests, clear })}
                    >
                      {t.bulkApprove}
                    </Button>
                    <Button
                      danger
                      disabled={requests.length > MOST}
                      onClick={() => bulk.open({ verdict: 'reject', requests, clear })}
                    >
                      {t.bulkReject}
                    </Button>
                    {requests.length > MOST && <span>{t.tooMany(MOST)}</span>}
                  </>
                ),
              },
            }
          : {})}
        actions={(request) => (
          <div className="row-actions">
            {decidable(request) && (
              <Button type="link" size="small" onClick={() => decision.open(request)}>
                {t.decide}
              </Button>
            )}
            {request.actions.includes('undo') && <UndoButton request={request} />}
            <Link className="action" to={`/equivalence/${request.request}`}>
              {t.detail}
            </Link>
            <HistoryButton kind="equivalence_request" id={request.request} name={request.title} />
          </div>
        )}
      />
      {decision.opened && (
        <Modal
          key={decision.opened.key}
          title={t.decide}
          open={decision.opened.open}
          onCancel={decision.close}
          footer={null}
          width={720}
          mask={{ closable: false }}
          destroyOnHidden
        >
          <RequestFacts request={decision.opened.thing} />
          <DecideForm request={decision.opened.thing} onDone={decision.close} onCancel={decision.close} />
        </Modal>
      )}
      {bulk.opened?.open && (
        <BulkDecide
          key={bulk.opened.key}
          verdict={bulk.opened.thing.verdict}
          requests={bulk.opened.thing.requests}
          onClose={(done) => {
            if (done) bulk.opened?.thing.clear()
            bulk.close()
          }}
        />
      )}
    </>
  )
}

function useColumns(): Column<ListedRequest>[] {
  const t = useText(equivalenceTexts)
  return [
    { key: 'year', title: t.year, sort: 'training_year', render: (request) => request.training_year },
    { key: 'kind', title: t.kind, render: (request) => request.kind_label },
    {
      key: 'learner',
      title: t.learner,
      sort: 'learner_name',
      render: (request) => <Link to={`/learners/${request.learner}`}>{request.learner_name}</Link>,
    },
    {
      key: 'id',
      title: t.idNumber,
      wide: true,
      render: (request) => <span className="figure">{request.id_masked}</span>,
    },
    {
      key: 'name',
      title: t.name,
      render: (request) => (
        <div className="wraps plan-name">
          <Link to={`/equivalence/${request.request}`}>{request.title}</Link>
        </div>
      ),
    },
    { key: 'claimed', title: t.claimed, align: 'right', render: (request) => request.claimed },
    { key: 'granted', title: t.granted, align: 'right', render: (request) => request.granted ?? '—' },
    {
      key: 'submitted',
      title: t.submittedAt,
      sort: 'submitted_at',
      render: (request) => instant(request.submitted_at),
    },
    { key: 'status', title: t.status, render: (request) => <RequestTag request={request} /> },
  ]
}

function useFilters(): Filter[] {
  const t = useText(equivalenceTexts)
  const common = useText(commonTexts)
  const options = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))
  return [
    { name: 'kind', label: t.kind, input: <Choice options={options(t.kinds)} width={130} /> },
    { name: 'name', label: t.learner, input: <Input allowClear style={{ width: 130 }} maxLength={100} /> },
    {
      name: 'submitted',
      names: ['submitted_from', 'submitted_to'],
      label: t.submittedAt,
      input: <DayRange from="submitted_from" to="submitted_to" />,
    },
    { name: 'status', label: t.status, input: <Choice options={options(t.statuses)} width={120} /> },
    { name: 'id_number', label: t.idNumber, input: <Input allowClear style={{ width: 200 }} maxLength={18} /> },
    { name: 'training_year', label: common.year, input: <YearSelect />, extra: true },
    { name: 'region', label: common.region, input: <RegionSelect width={160} />, extra: true },
    { name: 'scope', label: common.scope, input: <ScopeSelect />, extra: true },
  ]
}
