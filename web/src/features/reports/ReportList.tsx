import { Card, Descriptions, Empty, Flex, Grid, Table } from 'antd'
import type { Column } from '../../components/ListPage'
import { useText } from '../../lib/messages'
import { reportTexts } from './reports.messages'

/** Rows of a report that are no figures alone: a table, and on a phone a card a row. */
export function ReportList<Row extends object>({
  caption,
  rows,
  rowKey,
  columns,
  loading = false,
}: {
  caption: string
  rows: Row[]
  rowKey: (row: Row) => string
  columns: Column<Row>[]
  loading?: boolean
}) {
  const t = useText(reportTexts)
  const wide = Grid.useBreakpoint().md !== false
  const empty = <Empty description={t.empty} image={Empty.PRESENTED_IMAGE_SIMPLE} />
  if (!wide) {
    if (rows.length === 0) return empty
    return (
      <Flex vertical gap={12} role="list" aria-label={caption}>
        {rows.map((row) => (
          <Card key={rowKey(row)} size="small" role="listitem">
            <Descriptions
              size="small"
              column={1}
              items={columns
                .filter((column) => !column.wide)
                .map((column) => ({ key: column.key, label: column.title, children: column.render(row) }))}
            />
          </Card>
        ))}
      </Flex>
    )
  }
  return (
    <Table<Row>
      size="small"
      bordered
      className="report-table"
      rowKey={rowKey}
      dataSource={rows}
      loading={loading}
      pagination={false}
      scroll={{ x: true }}
      aria-label={caption}
      locale={{ emptyText: empty }}
      columns={columns.map((column) => ({
        key: column.key,
        title: column.title,
        align: column.align,
        width: column.width,
        render: (_: unknown, row: Row) => column.render(row),
      }))}
    />
  )
}
