import { Empty, Table } from 'antd'
import type { PlanDetail } from '../../api/schema'
import { commonTexts } from '../../components/common.messages'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { plansTexts } from './plans.messages'

/** Every adjustment of the headcount and why (PLAN-7), the first one first. */
export function Adjustments({ plan }: { plan: PlanDetail }) {
  const t = useText(plansTexts)
  const common = useText(commonTexts)
  return (
    <Table
      size="small"
      rowKey={(one) => `${one.adjusted_at}${one.before}`}
      dataSource={plan.headcounts}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: <Empty description={t.noAdjustments} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
      columns={[
        { title: t.adjustedAt, render: (_, one) => instant(one.adjusted_at) },
        { title: t.change, render: (_, one) => `${one.before} → ${one.after}` },
        { title: common.reason, render: (_, one) => <div className="wraps">{one.reason}</div> },
      ]}
    />
  )
}
