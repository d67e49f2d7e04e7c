import { describe, expect, it } from 'vitest'
import { noteLines, reportOf, sizeText } from './report'

const counts = { entered: 1, updated: 0, unchanged: 0, repeated: 0, failed: 1, warned: 1 }

describe('the report of a dry run', () => {
  it('is nothing before the job has a result', () => {
    expect(reportOf(undefined)).toBeUndefined()
    expect(reportOf({ result: null } as never)).toBeUndefined()
    expect(reportOf({ result: { counts } } as never)).toEqual({ counts, new_units: 0, errors: [], warnings: [] })
  })

  it('lists errors and warnings by row, without the column before the sentence', () => {
    const report = {
      counts,
      new_units: 0,
      errors: [
        { row: 9, column: '姓名', detail: '姓名：不能为空。' },
        { row: 3, column: null, detail: '该行有误。' },
      ],
      warnings: [{ row: 4, column: '性别', detail: '性别与身份证号不一致，请核对。' }],
    }
    expect(noteLines(report).map(({ row, column, level, mend }) => [row, column, level, mend])).toEqual([
      [3, '', 'error', '该行有误。'],
      [4, '性别', 'warning', '性别与身份证号不一致，请核对。'],
      [9, '姓名', 'error', '不能为空。'],
    ])
  })

  it('writes sizes as people read them', () => {
    expect([sizeText(0), sizeText(1023), sizeText(1024), sizeText(5 * 1024 * 1024)]).toEqual([
      '0 B',
      '1023 B',
      '1.0 KB',
      '5.0 MB',
    ])
  })
})
