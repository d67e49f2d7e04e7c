import { Link } from '@tanstack/react-router'
import { Button, Input, Tabs, Typography } from 'antd'
import { api, data } from '../../api/client'
import type { HoursSubmission, PlanAction } from '../../api/schema'
import { commonTexts } from '../../components/common.messages'
import type { Filter } from '../../components/FilterBar'
import { HistoryButton } from '../../components/History'
import { type Column, ListPage } from '../../components/ListPage'
import { Page } from '../../components/Page'
import { AdjustButton } from '../../components/plan/AdjustButton'
import { Days } from '../../components/plan/PlanFacts'
import { PlanName } from '../../components/plan/PlanName'
import { planTexts } from '../../components/plan/plan.messages'
import { RegionSelect, ScopeSelect, YearSelect } from '../../components/selects'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { useOpened } from '../../lib/opened'
import { useMe } from '../../lib/session'
import { useUrlState } from '../../lib/urlState'
import { BulkConfirm } from './BulkConfirm'
import { hoursTexts } from './hours.messages'

/** Submitted hours as the list gives them, with what the reader may do to their class. */
export type ListedHours = HoursSubmission & { actions: PlanAction[] }

/** 课时确认 (O3): the classes whose hours await a decision, and the history of all that were submitted. */
export default function HoursPage() {
  const t = useText(hoursTexts)
  const office = useMe().role === 'office'
  const [url, change] = useUrlState()
  const history = url.tab === 'history'
  return (
    <Page title={office ? t.title : t.titleRead} intro={history ? t.introHistory : t.intro}>
      <Tabs
        aria-label={t.tabs}
        activeKey={history ? 'history' : 'waiting'}
        onChange={(tab) =>
          change({ tab: tab === 'history' ? tab : undefined, page: undefined, sort: undefined, asOf: undefined })
        }
        destroyOnHidden
        items={[
          { key: 'waiting', label: t.waiting, children: <HoursList history={false} office={office} /> },
          { key: 'history', label: t.history, children: <HoursList history office={office} /> },
        ]}
      />
    </Page>
  )
}

function HoursList({ history, office }: { history: boolean; office: boolean }) {
  const t = useText(hoursTexts)
  const bulk = useOpened<{ rows: ListedHours[]; clear: () => void }>()
  return (
    <>
      <ListPage<ListedHours>
        embedded
        title={history ? t.history : t.waiting}
        name={history ? 'hours-history' : 'hours'}
        load={(query) => data(api.GET('/api/v1/hours-submissions', { params: { query } }))}
        rowKey={(row) => `${row.plan}/${row.submission}`}
        rowLabel={(row) => row.name}
        columns={useColumns(history)}
        filters={useFilters()}
        exportPath="/api/v1/hours-submissions/export"
        asOf
        {...(history ? { fixed: { decided: 'true' } } : { empty: t.none })}
        {...(office && !history
          ? {
              selection: {
                selectable: (row: ListedHours) => row.actions.includes('confirm_hours'),
                actions: (rows: ListedHours[], clear: () => void) => (
                  <Button type="primary" onClick={() => bulk.open({ rows, clear })}>
                    {t.bulkConfirm}
                  </Button>
                ),
              },
            }
          : {})}
        actions={(row) => <RowActions row={row} />}
      />
      {bulk.opened?.open && (
        <BulkConfirm
          key={bulk.opened.key}
          rows={bulk.opened.thing.rows}
          onClose={(done) => {
            if (done) bulk.opened?.thing.clear()
            bulk.close()
          }}
        />
      )}
    </>
  )
}

function RowActions({ row }: { row: ListedHours }) {
  const t = useText(hoursTexts)
  // What may be done concerns the submission that waits; an earlier one of the same class is only read.
  const decides = row.decision == null && row.actions.includes('confirm_hours')
  return (
    <div className="row-actions">
      <Link className="action" to={`/hours/${row.plan}`}>
        {decides ? t.open : t.view}
      </Link>
      {decides && row.actions.includes('adjust_headcount') && <AdjustButton plan={row} />}
      <HistoryButton kind="training_plan" id={row.plan} name={row.name} />
    </div>
  )
}

function useColumns(history: boolean): Column<ListedHours>[] {
  const t = useText(hoursTexts)
  const words = useText(planTexts)
  const common = useText(commonTexts)
  const columns: Column<ListedHours>[] = [
    { key: 'year', title: words.year, sort: 'training_year', render: (row) => row.training_year },
    { key: 'name', title: words.name, sort: 'name', render: (row) => <PlanName plan={row} to="/hours" /> },
    {
      key: 'training',
      title: words.training,
      wide: true,
      render: (row) => <Days from={row.training_from} to={row.training_to} />,
    },
    { key: 'hours', title: words.hours, align: 'right', render: (row) => row.hours },
    { key: 'which', title: t.which, render: (row) => words.submission(row.submission) },
    { key: 'at', title: words.submittedAt, sort: 'submitted_at', render: (row) => instant(row.submitted_at) },
    { key: 'reported', title: t.reported, align: 'right', render: (row) => <Counts row={row} /> },
  ]
  if (!history) return columns
  return [
    ...columns,
    { key: 'decision', title: t.decision, render: (row) => row.decision_label ?? t.waiting },
    { key: 'decided', title: t.decidedAt, wide: true, render: (row) => instant(row.submission_decided_at) },
    {
      key: 'opinion',
      title: common.opinion,
      wide: true,
      render: (row) => <div className="wraps">{row.decision_opinion}</div>,
    },
  ]
}

/** How many are reported, of how many at most (HOURS-3). */
function Counts({ row }: { row: ListedHours }) {
  const t = useText(hoursTexts)
  const over = row.decision == null && row.allowed != null && row.reported > row.allowed
  return (
    <>
      <span className="figure">
        {row.reported} / {row.allowed ?? '—'}
      </span>
      {over && (
        <div>
          <Typography.Text type="danger">{t.over}</Typography.Text>
        </div>
      )}
    </>
  )
}

function useFilters(): Filter[] {
  const t = useText(hoursTexts)
  const common = useText(commonTexts)
  return [
    { name: 'training_year', label: common.year, input: <YearSelect /> },
    { name: 'name', label: t.planName, input: <Input allowClear style={{ width: 180 }} maxLength={200} /> },
    { name: 'point_name', label: common.point, input: <Input allowClear style={{ width: 180 }} maxLength={200} /> },
    { name: 'region', label: common.region, input: <RegionSelect width={160} /> },
    { name: 'scope', label: common.scope, input: <ScopeSelect /> },
  ]
}
