import { Card, Table } from 'antd'
import type { GradeChange } from '../../api/schema'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { learnersTexts } from './learners.messages'

/** The grades that were on record (PERSON-2), the latest first. */
export function GradeChanges({ changes }: { changes: GradeChange[] }) {
  const t = useText(learnersTexts)
  return (
    <Card size="small" title={<h2 className="card-title">{t.gradeChanges}</h2>}>
      <Table<GradeChange>
        size="small"
        rowKey="changed_at"
        dataSource={[...changes].reverse()}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t.noGradeChanges }}
        columns={[
          { title: t.before, dataIndex: 'before_label' },
          { title: t.after, dataIndex: 'after_label' },
          { title: t.holdsFrom, render: (_, row) => row.holds_from ?? t.corrected },
          { title: t.reason, render: (_, row) => <div className="wraps">{row.reason}</div> },
          { title: t.recorded, render: (_, row) => <span className="dates">{instant(row.changed_at)}</span> },
        ]}
      />
    </Card>
  )
}
