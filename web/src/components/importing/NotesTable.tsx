import { Grid, Table, Tag, Typography } from 'antd'
import { useText } from '../../lib/messages'
import { importingTexts } from './importing.messages'
import { type ImportReport, type NoteLine, noteLines } from './report'

/** The errors and warnings of a dry run: row, column, what to mend. */
export function NotesTable({ report }: { report: ImportReport }) {
  const t = useText(importingTexts)
  const wide = Grid.useBreakpoint().md !== false
  const tags = { error: { color: 'error', text: t.error }, warning: { color: 'warning', text: t.warning } }
  return (
    <Table<NoteLine>
      size="small"
      aria-label={t.notes}
      rowKey="key"
      dataSource={noteLines(report)}
      pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
      columns={[
        { title: t.row, dataIndex: 'row', width: 64, align: 'right', className: 'figure' },
        {
          title: t.level,
          dataIndex: 'level',
          width: 80,
          render: (level: NoteLine['level']) => <Tag color={tags[level].color}>{tags[level].text}</Tag>,
        },
        { title: t.column, dataIndex: 'column', width: 128, hidden: !wide },
        {
          title: t.mend,
          dataIndex: 'mend',
          render: (mend: string, { column }) => (
            <>
              {!wide && column && (
                <div>
                  <Typography.Text strong>{column}</Typography.Text>
                </div>
              )}
              {mend}
            </>
          ),
        },
      ]}
    />
  )
}
