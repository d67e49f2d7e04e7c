import TableMeasureRowContext from 'antd/es/table/TableMeasureRowContext'
import { type ReactNode, use } from 'react'

/**
 * What stands in a column's heading alone. Ant Design repeats the headings in a hidden row that measures the columns; what takes the focus
 * must not be there.
 */
export function HeaderOnly({ children }: { children: ReactNode }) {
  return use(TableMeasureRowContext) ? null : children
}
