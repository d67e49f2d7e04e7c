import { Switch, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import type { ComparedFigure, ComparedRow, Comparison } from '../../api/schema'
import { Figure, type FigureReport, type FigureScope, figureText } from '../../components/Figure'
import type { FigureColumn } from '../../components/figure.messages'
import { useText } from '../../lib/messages'
import { byMeasure } from '../../lib/rate'
import { reportTexts } from './reports.messages'

interface Props {
  report: FigureReport
  comparison: Comparison
  caption: string
  totalName: string
  /** The day of the second figures as it was asked for. */
  asOf: string | undefined
}

/** What changed between two days: of every figure both, and the difference, which opens the postings in between. */
export function ComparedTable({ report, comparison, caption, totalName, asOf }: Props) {
  const t = useText(reportTexts)
  const [changed, setChanged] = useState(true)
  const { total } = comparison
  const rows = comparison.rows.filter((row) => !changed || row.figures.some((figure) => figure.difference !== 0))
  const scope = (row: ComparedRow): FigureScope => (row.point ? { point: row.point } : { region: row.region })
  const figure = (row: ComparedRow, name: string, { column, label, from, to, difference }: ComparedFigure) => (
    <span className="compared">
      <span>
        {figureText(from)} → {figureText(to)}
      </span>
      {difference === 0 ? (
        <span className="unchanged">{t.unchanged}</span>
      ) : (
        <Figure
          report={report}
          column={column as FigureColumn}
          label={label}
          year={comparison.training_year}
          scope={scope(row)}
          name={name}
          asOf={asOf}
          since={comparison.from.day}
          value={difference}
        />
      )}
    </span>
  )
  const cells = (row: ComparedRow, name: string) => [
    ...row.figures.map((one) => ({ key: one.column, title: one.label, content: figure(row, name, one) })),
    ...row.rates.map((one) => ({
      key: one.column,
      title: one.label,
      content: (
        <span className="compared">
          <span>
            {one.from} → {one.to}
          </span>
          {one.difference && (
            <Figure
              report={report}
              column={one.column as FigureColumn}
              label={one.label}
              year={comparison.training_year}
              scope={scope(row)}
              name={name}
              asOf={asOf}
              since={comparison.from.day}
              value={t.percentPoints(one.difference)}
            />
          )}
        </span>
      ),
    })),
  ]
  const heads = cells(total, totalName)
  const columns: TableColumnsType<ComparedRow> = [
    { key: 'name', title: t.region, fixed: 'left', render: (_, row) => row.name },
    ...heads.map(({ key, title }, at) => ({
      key,
      title,
      align: 'right' as const,
      sorter: (one: ComparedRow, other: ComparedRow) => byMeasure(difference(one, at), difference(other, at)),
      render: (_: unknown, row: ComparedRow) => cells(row, row.name)[at]?.content,
    })),
  ]
  return (
    <>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch is the control within */}
      <label className="no-print">
        <Switch size="small" checked={changed} onChange={setChanged} /> {t.onlyChanged}
      </label>
      <Table<ComparedRow>
        size="small"
        bordered
        className="report-table"
        rowKey={(row) => row.point ?? row.region}
        dataSource={rows}
        columns={columns}
        pagination={false}
        scroll={{ x: true }}
        aria-label={caption}
        locale={{ emptyText: t.nothingChanged }}
        summary={() => (
          <Table.Summary.Row className="report-total">
            <Table.Summary.Cell index={0}>
              <strong>{totalName}</strong>
            </Table.Summary.Cell>
            {heads.map((cell, at) => (
              <Table.Summary.Cell key={cell.key} index={at + 1} align="right">
                {cell.content}
              </Table.Summary.Cell>
            ))}
          </Table.Summary.Row>
        )}
      />
    </>
  )
}

/** By how much the figure of a column changed; the rates stand behind the counts. */
function difference({ figures, rates }: ComparedRow, column: number): number | string | null | undefined {
  return [...figures, ...rates][column]?.difference
}
