import type { JobView } from '../../api/schema'

/** How many rows came, or would come, to what. */
export interface ImportCounts {
  entered: number
  updated: number
  unchanged: number
  repeated: number
  failed: number
  warned: number
}

/** What is to be said of a row. */
export interface RowNote {
  row: number
  column?: string | null
  detail: string
}

/** What a dry run found; the result of its job. */
export interface ImportReport {
  counts: ImportCounts
  new_units: number
  errors: RowNote[]
  warnings: RowNote[]
}

/** A line of the table of errors and warnings. */
export interface NoteLine {
  key: string
  row: number
  column: string
  level: 'error' | 'warning'
  mend: string
}

/** The report in a job's result; nothing while there is none. */
export function reportOf(job: JobView | undefined): ImportReport | undefined {
  const result = job?.result as Partial<ImportReport> | null | undefined
  return result?.counts === undefined
    ? undefined
    : {
        counts: result.counts,
        new_units: result.new_units ?? 0,
        errors: result.errors ?? [],
        warnings: result.warnings ?? [],
      }
}

/** Errors and warnings by row, errors first in a row. The sentences begin with the column's name, which has a column of its own here. */
export function noteLines(report: ImportReport): NoteLine[] {
  const line = (level: NoteLine['level']) => (note: RowNote, at: number) => ({
    key: `${level}${at}`,
    row: note.row,
    column: note.column ?? '',
    level,
    mend: withoutColumn(note.detail, note.column),
  })
  const lines = [...report.errors.map(line('error')), ...report.warnings.map(line('warning'))]
  return lines.sort((one, other) => one.row - other.row)
}

function withoutColumn(detail: string, column: string | null | undefined): string {
  if (!column || !detail.startsWith(column)) return detail
  const rest = detail.slice(column.length).replace(/^[：:]\s*/, '')
  return rest.length < detail.length - column.length ? rest : detail
}

/** A size in bytes as people read it. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
