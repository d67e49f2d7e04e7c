import { Link } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { api, data } from '../../api/client'
import type { Plan } from '../../api/schema'
import { commonTexts } from '../../components/common.messages'
import type { Filter } from '../../components/FilterBar'
import { HistoryButton } from '../../components/History'
import { type Column, ListPage } from '../../components/ListPage'
import { AdjustButton } from '../../components/plan/AdjustButton'
import type { ActionablePlan } from '../../components/plan/calls'
import { Days, headcounts } from '../../components/plan/PlanFacts'
import { PlanName } from '../../components/plan/PlanName'
import { planTexts } from '../../components/plan/plan.messages'
import { StatusTag } from '../../components/StatusTag'
import { RegionSelect, ScopeSelect, StatusSelect, YearSelect } from '../../components/selects'
import { useText } from '../../lib/messages'
import { useOpened } from '../../lib/opened'
import { useMe } from '../../lib/session'
import { BulkDecide } from './BulkDecide'
import { DecideWindow } from './DecideWindow'
import { plansTexts } from './plans.messages'

interface Bulk {
  verdict: 'approve' | 'reject'
  plans: ActionablePlan[]
  clear: () => void
}

/** 培训计划审批 (O2): every plan of the office's region, with what may be done to it. */
export default function PlansPage() {
  const t = useText(plansTexts)
  const words = useText(planTexts)
  const office = useMe().role === 'office'
  const decision = useOpened<Plan>()
  const bulk = useOpened<Bulk>()
  const decidable = (plan: ActionablePlan) => plan.actions.includes('approve') || plan.actions.includes('reject')
  return (
    <>
      <ListPage<ActionablePlan>
        title={office ? t.title : t.titleRead}
        name="plans"
        load={(query) => data(api.GET('/api/v1/training-plans', { params: { query } }))}
        rowKey={(plan) => plan.plan}
        rowLabel={(plan) => plan.name}
        columns={useColumns()}
        filters={useFilters()}
        exportPath="/api/v1/training-plans/export"
        asOf
        {...(office
          ? {
              selection: {
                selectable: decidable,
                actions: (plans: ActionablePlan[], clear: () => void) => (
                  <>
                    <Button type="primary" onClick={() => bulk.open({ verdict: 'approve', plans, clear })}>
                      {t.bulkApprove}
                    </Button>
                    <Button danger onClick={() => bulk.open({ verdict: 'reject', plans, clear })}>
                      {t.bulkReject}
                    </Button>
                  </>
                ),
              },
            }
          : {})}
        actions={(plan) => (
          <div className="row-actions">
            {decidable(plan) && (
              <Button type="link" size="small" onClick={() => decision.open(plan)}>
                {t.decide}
              </Button>
            )}
            {plan.actions.includes('adjust_headcount') && <AdjustButton plan={plan} />}
            {plan.actions.includes('confirm_hours') && (
              <Link className="action" to={`/hours/${plan.plan}`}>
                {words.confirmHours}
              </Link>
            )}
            <Link className="action" to={`/plans/${plan.plan}`}>
              {words.view}
            </Link>
            <HistoryButton kind="training_plan" id={plan.plan} name={plan.name} />
          </div>
        )}
      />
      {decision.opened && (
        <DecideWindow
          key={decision.opened.key}
          plan={decision.opened.thing}
          open={decision.opened.open}
          onClose={decision.close}
        />
      )}
      {bulk.opened?.open && (
        <BulkDecide
          key={bulk.opened.key}
          verdict={bulk.opened.thing.verdict}
          plans={bulk.opened.thing.plans}
          onClose={(done) => {
            if (done) bulk.opened?.thing.clear()
            bulk.close()
          }}
        />
      )}
    </>
  )
}

/** The manual's columns. */
function useColumns(): Column<ActionablePlan>[] {
  const t = useText(planTexts)
  return [
    { key: 'year', title: t.year, sort: 'training_year', render: (plan) => plan.training_year },
    { key: 'name', title: t.name, sort: 'name', render: (plan) => <PlanName plan={plan} /> },
    {
      key: 'enrolment',
      title: t.enrolment,
      sort: 'enrolment_from',
      wide: true,
      render: (plan) => <Days from={plan.enrolment_from} to={plan.enrolment_to} />,
    },
    {
      key: 'training',
      title: t.training,
      sort: 'training_from',
      render: (plan) => <Days from={plan.training_from} to={plan.training_to} />,
    },
    {
      key: 'exam',
      title: t.exam,
      sort: 'exam_from',
      wide: true,
      render: (plan) => <Days from={plan.exam_from} to={plan.exam_to} />,
    },
    {
      key: 'headcounts',
      title: t.headcounts,
      sort: 'planned',
      align: 'right',
      render: (plan) => <span className="figure">{headcounts(plan)}</span>,
    },
    {
      key: 'status',
      title: t.result,
      sort: 'status',
      render: (plan) => <StatusTag status={plan.status} label={plan.status_label} />,
    },
  ]
}

/** The manual's filters, and which regions. */
function useFilters(): Filter[] {
  const t = useText(plansTexts)
  const common = useText(commonTexts)
  return [
    { name: 'training_year', label: common.year, input: <YearSelect /> },
    { name: 'name', label: t.planName, input: <Input allowClear style={{ width: 180 }} maxLength={200} /> },
    { name: 'point_name', label: common.point, input: <Input allowClear style={{ width: 180 }} maxLength={200} /> },
    { name: 'status', label: t.status, input: <StatusSelect /> },
    { name: 'region', label: common.region, input: <RegionSelect width={160} /> },
    { name: 'scope', label: common.scope, input: <ScopeSelect /> },
  ]
}
