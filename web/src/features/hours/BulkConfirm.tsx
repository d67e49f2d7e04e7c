import { BulkModal } from '../../components/BulkModal'
import { confirmHours, readPlan } from '../../components/plan/calls'
import { planTexts } from '../../components/plan/plan.messages'
import { StatusTag } from '../../components/StatusTag'
import { oneByOne } from '../../lib/bulk'
import { useText } from '../../lib/messages'
import type { ListedHours } from './HoursPage'
import { hoursTexts } from './hours.messages'

/** Confirms the hours of the chosen classes: one command a class, each with its own result (HOURS-3, HOURS-4). */
export function BulkConfirm({ rows, onClose }: { rows: ListedHours[]; onClose: (done: boolean) => void }) {
  const t = useText(hoursTexts)
  const words = useText(planTexts)
  return (
    <BulkModal<ListedHours>
      title={t.bulkConfirm}
      rows={rows}
      rowKey={(row) => row.plan}
      rowLabel={(row) => row.name}
      columns={[
        {
          key: 'name',
          title: words.name,
          render: (row) => <div className="wraps">{words.named(row.point_name, row.name)}</div>,
        },
        {
          key: 'status',
          title: words.result,
          render: (row) => <StatusTag status={row.status} label={row.status_label} />,
        },
        { key: 'which', title: t.which, render: (row) => words.submission(row.submission) },
        { key: 'reported', title: t.reported, render: (row) => `${row.reported} / ${row.allowed ?? '—'}` },
        { key: 'hours', title: words.hours, render: (row) => row.hours },
      ]}
      submit={t.confirm}
      reload={async (row) => {
        const now = await readPlan(row.plan)
        return { ...row, ...now, submitted_at: now.submitted_at ?? row.submitted_at }
      }}
      onClose={onClose}
      give={(items, { ids, tell }) =>
        oneByOne(
          items,
          ({ row }) => ids.send({ plan: row.plan, version: row.version }, (id) => confirmHours(row, id)),
          tell,
        )
      }
    />
  )
}
