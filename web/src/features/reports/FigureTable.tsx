import { Table, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { Figure, type FigureReport, type FigureScope } from '../../components/Figure'
import type { FigureColumn } from '../../components/figure.messages'
import { useText } from '../../lib/messages'
import { byMeasure } from '../../lib/rate'
import { reportTexts } from './reports.messages'

/** One figure of a column; a column such as 批准办班/已开班 has several. */
export interface Part<Row> {
  column: FigureColumn
  /** The report's own word for it, where it has one. */
  label?: string
  value: (row: Row) => number | string
}

export interface FigureColumnOf<Row> {
  title: string
  parts: Part<Row>[]
}

interface Props<Row> {
  report: FigureReport
  caption: string
  year: number
  asOf: string | undefined
  rows: Row[]
  total: Row
  rowKey: (row: Row) => string
  /** What a row is called, to who cannot see it. */
  rowName: (row: Row) => string
  /** The columns before the figures: 年度, 地区, 面授点 … */
  heads: { title: string; cell: (row: Row) => ReactNode; fixed?: boolean }[]
  columns: FigureColumnOf<Row>[]
  scope: (row: Row) => FigureScope
  /** The row at the foot: 合计 or 总计. */
  totalName: string
  /** Whether the rows are all there are, so that they can be sorted here; a column of several figures is sorted by its first. */
  whole?: boolean
  /** 操作, of a row. */
  actions?: ((row: Row) => ReactNode) | undefined
}

/** A report of figures with its 合计: every figure opens what it is made of. */
export function FigureTable<Row extends object>(props: Props<Row>) {
  const { report, year, asOf, heads, columns } = props
  const t = useText(reportTexts)
  const figures = (column: FigureColumnOf<Row>, row: Row, name: string) => (
    <span className="figures">
      {column.parts.map((part, at) => (
        <span key={part.column}>
          {at > 0 && <span aria-hidden="true"> / </span>}
          <Figure
            report={report}
            column={part.column}
            label={part.label}
            year={year}
            scope={props.scope(row)}
            name={name}
            asOf={asOf}
            value={part.value(row)}
          />
        </span>
      ))}
    </span>
  )
  const all: TableColumnsType<Row> = [
    ...heads.map((head) => ({
      key: head.title,
      title: head.title,
      fixed: head.fixed ? ('left' as const) : undefined,
      render: (_: unknown, row: Row) => head.cell(row),
    })),
    ...columns.map((column) => ({
      key: column.title,
      title: column.title,
      align: 'right' as const,
      sorter: props.whole && ((one: Row, other: Row) => byFirst(column, one, other)),
      render: (_: unknown, row: Row) => figures(column, row, props.rowName(row)),
    })),
  ]
  if (props.actions) {
    all.push({ key: 'actions', title: t.actions, className: 'no-print', render: (_, row) => props.actions?.(row) })
  }
  return (
    <Table<Row>
      size="small"
      bordered
      className="report-table"
      rowKey={props.rowKey}
      dataSource={props.rows}
      columns={all}
      pagination={false}
      scroll={{ x: true }}
      aria-label={props.caption}
      summary={() => (
        <Table.Summary.Row className="report-total">
          <Table.Summary.Cell index={0} colSpan={heads.length}>
            <strong>{props.totalName}</strong>
          </Table.Summary.Cell>
          {columns.map((column, at) => (
            <Table.Summary.Cell key={column.title} index={heads.length + at} align="right">
              {figures(column, props.total, props.totalName)}
            </Table.Summary.Cell>
          ))}
          {props.actions && (
            <Table.Summary.Cell index={heads.length + columns.length} className="no-print">
              {null}
            </Table.Summary.Cell>
          )}
        </Table.Summary.Row>
      )}
    />
  )
}

function byFirst<Row>({ parts: [first] }: FigureColumnOf<Row>, one: Row, other: Row): number {
  return byMeasure(first?.value(one), first?.value(other))
}
