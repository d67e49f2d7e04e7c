import { describe, expect, it } from 'vitest'
import { type Known, placePasted } from './pasted'
import { cellsOf } from './plainText'
import { readScore } from './score'

const ABSENT = ['缺考', 'absent']
const HEADINGS = { score: ['成绩', 'Score'], others: ['姓名', '身份证号'] }

describe('a score (CLASS-5)', () => {
  it.each([
    ['0', '0'],
    ['100', '100'],
    ['60.5', '60.5'],
    ['60.0', '60'],
    ['８５．５', '85.5'],
    [' 85 ', '85'],
    ['\u300085', '85'],
    ['099', '99'],
  ])('reads %j as %s', (typed, mark) => {
    expect(readScore(typed, ABSENT)).toEqual({ kind: 'score', score: { mark }, text: mark })
  })

  it.each(['100.5', '101', '60.25', '-1', '1e1', '85分', '八十五', '85,5', '60.', '.5', '1000', 'NaN', '<b>9</b>'])(
    'refuses %j',
    (typed) => {
      expect(readScore(typed, ABSENT)).toEqual({ kind: 'wrong' })
    },
  )

  it('knows 缺考 and an empty cell', () => {
    expect(readScore(' 缺考　', ABSENT)).toEqual({ kind: 'score', score: 'absent', text: '缺考' })
    expect(readScore('Absent', ABSENT)).toEqual({ kind: 'score', score: 'absent', text: '缺考' })
    expect(readScore('　', ABSENT)).toEqual({ kind: 'blank' })
  })
})

describe('a copied range', () => {
  it('has its rows behind any line break, and its cells behind tabs', () => {
    expect(cellsOf('80\r\n90\r\n')).toEqual([['80'], ['90']])
    expect(cellsOf('80\r90\n\n100')).toEqual([['80'], ['90'], [''], ['100']])
    expect(cellsOf('甲\t80\n乙\t')).toEqual([
      ['甲', '80'],
      ['乙', ''],
    ])
  })

  it('keeps what stands in quotation marks together', () => {
    expect(cellsOf('"甲\n某"\t80\n"说""好"""\t90')).toEqual([
      ['甲\n某', '80'],
      ['说"好"', '90'],
    ])
    expect(cellsOf('5"\n80')).toEqual([['5"'], ['80']])
    expect(cellsOf('"80\n90')).toEqual([['"80'], ['90']])
  })

  it('is empty where nothing was copied', () => {
    expect(cellsOf('')).toEqual([])
    expect(cellsOf('\r\n\r\n')).toEqual([])
  })
})

const LEARNERS: Known[] = [
  { learner: 'a', name: '张三', id_masked: '999000********002X' },
  { learner: 'b', name: '李四', id_masked: '999000********0014' },
  { learner: 'c', name: '王五', id_masked: '999000********0030' },
  { learner: 'd', name: '王五', id_masked: '999000********0049' },
]
// The check characters are right; nobody has these numbers.
const A = '99900019491231018X'
const B = '999000194912310016'

describe('one column', () => {
  it('goes down from where it was pasted', () => {
    expect(placePasted('80\r\n缺考\r\n', LEARNERS, 1, HEADINGS)).toEqual({ texts: { b: '80', c: '缺考' }, left: [] })
  })

  it('leaves a learner with an empty cell as he is, and its heading out', () => {
    expect(placePasted('成绩\n80\n\n90', LEARNERS, 0, HEADINGS)).toEqual({ texts: { a: '80', c: '90' }, left: [] })
  })

  it('says which lines are more than there are learners', () => {
    const { texts, left } = placePasted('1\n2\n3\n4\n5', LEARNERS, 0, HEADINGS)
    expect(texts).toEqual({ a: '1', b: '2', c: '3', d: '4' })
    expect(left).toEqual([{ line: 5, text: '5', why: 'surplus' }])
  })

  it('puts text where it stood, to be marked there', () => {
    expect(placePasted('80\n优秀', LEARNERS, 0, HEADINGS).texts).toEqual({ a: '80', b: '优秀' })
  })
})

describe('columns with a learner and a score', () => {
  const learners: Known[] = [
    { learner: 'a', name: '张三', id_masked: `999000********${A.slice(14)}` },
    { learner: 'b', name: '李四', id_masked: `999000********${B.slice(14)}` },
    ...LEARNERS.slice(2),
  ]

  it('finds learners by ID number with x or X, in whatever order', () => {
    const { texts, left } = placePasted(`${B}\t70\n${A.toLowerCase()}\t80`, learners, 0, HEADINGS)
    expect([texts, left]).toEqual([{ a: '80', b: '70' }, []])
  })

  it('finds learners by masked number and by name', () => {
    const { texts, left } = placePasted(`999000********${B.slice(14)}\t70\n张 三\t缺考`, learners, 0, HEADINGS)
    expect([texts, left]).toEqual([{ a: '缺考', b: '70' }, []])
  })

  it('takes the score from the column headed so', () => {
    const { texts, left } = placePasted('姓名\t成绩\t备注\n张三\t80\t好\n李四\t\t', learners, 2, HEADINGS)
    expect([texts, left]).toEqual([{ a: '80' }, []])
  })

  it('leaves out who is unknown, who is meant by several, and who comes twice', () => {
    const wrong = `${A.slice(0, 17)}1`
    const { texts, left } = placePasted(
      ['赵六\t80', '王五\t81', '张三\t82', '张三\t83', `${wrong}\t84`].join('\n'),
      learners,
      0,
      HEADINGS,
    )
    expect(texts).toEqual({ a: '82' })
    expect(left.map(({ line, why }) => [line, why])).toEqual([
      [1, 'unknown'],
      [2, 'several'],
      [4, 'twice'],
      [5, 'unknown'],
    ])
  })

  it("gives nobody's score to a number with somebody else's name", () => {
    const { texts, left } = placePasted(`李四\t${A}\t85\n张三\t${A}\t86`, learners, 0, HEADINGS)
    expect([texts, left.map(({ why }) => why)]).toEqual([{ a: '86' }, ['unknown']])
  })
})
