import type { Enrolment } from '../../api/schema'
import { idNumber, isIdNumber, masked } from './idNumbers'
import { cellsOf } from './plainText'

/** Who is in the class, as far as a paste needs to know. */
export type Known = Pick<Enrolment, 'learner' | 'name' | 'id_masked'>

/** A pasted line that found no cell. */
export interface Left {
  /** From 1. */
  line: number
  text: string
  /** Nobody of the class; several of the class; a learner that an earlier line had; more lines than learners. */
  why: 'unknown' | 'several' | 'twice' | 'surplus'
}

export interface Placed {
  /** By learner, what the cell then holds; whether that is a score is looked at afterwards. */
  texts: Record<string, string>
  left: Left[]
}

/** Words above the columns, by which a first line is known that holds no score. */
export interface Headings {
  score: readonly string[]
  others: readonly string[]
}

/**
 * Finds the cells for what was copied from a spreadsheet. One column goes down from the learner at `start`; with more columns every line
 * names its learner, by ID number or by name, and has the score in the column that is headed so, else in the last one. An empty score
 * changes nothing.
 */
export function placePasted(copied: string, learners: readonly Known[], start: number, headings: Headings): Placed {
  const all = withoutEmptyColumns(cellsOf(copied))
  const headed = isHeading(all[0], headings)
  const lines = all.map((cells, at) => ({ line: at + 1, cells })).slice(headed ? 1 : 0)
  const columns = Math.max(0, ...all.map((cells) => cells.length))
  if (columns <= 1) return downFrom(lines, learners, start)
  const heading = headed ? (all[0]?.findIndex((cell) => headings.score.includes(cell)) ?? -1) : -1
  return byLearner(lines, learners, heading >= 0 ? heading : columns - 1)
}

interface Line {
  line: number
  cells: string[]
}

function downFrom(lines: Line[], learners: readonly Known[], start: number): Placed {
  const placed: Placed = { texts: {}, left: [] }
  lines.forEach(({ line, cells }, at) => {
    const [text = ''] = cells
    const learner = learners[start + at]
    if (text === '') return
    if (learner) placed.texts[learner.learner] = text
    else placed.left.push({ line, text, why: 'surplus' })
  })
  return placed
}

function byLearner(lines: Line[], learners: readonly Known[], column: number): Placed {
  const placed: Placed = { texts: {}, left: [] }
  const { byId, byName } = indexed(learners)
  for (const { line, cells } of lines) {
    const score = cells[column] ?? ''
    const keys = cells.filter((_, at) => at !== column)
    if (score === '') continue
    const found = candidates(keys, byId, byName)
    const [learner] = found
    const leave = (why: Left['why']) => placed.left.push({ line, text: cells.filter(Boolean).join(' '), why })
    if (!learner) leave('unknown')
    else if (found.length > 1) leave('several')
    else if (placed.texts[learner.learner] !== undefined) leave('twice')
    else placed.texts[learner.learner] = score
  }
  return placed
}

type Index = Map<string, Known[]>

/** The learners whom a line may mean: by its ID number, in full or masked, and among these by its name; by its name alone without one. */
function candidates(keys: string[], byId: Index, byName: Index): Known[] {
  const ids = keys.map(idNumber).filter((key) => isIdNumber(key) || MASKED.test(key))
  const named = keys.flatMap((key) => byName.get(nameOf(key)) ?? [])
  const [id] = ids
  if (id === undefined) return [...new Set(named)]
  const numbered = byId.get(MASKED.test(id) ? id : masked(id)) ?? []
  const both = numbered.filter((one) => named.includes(one))
  const otherwise = keys.filter((key) => key !== '' && !ids.includes(idNumber(key)))
  // A number with somebody else's name is nobody's; other columns may hold anything.
  const contradicts = named.length > 0 && both.length === 0
  if (contradicts) return []
  return otherwise.length > 0 && both.length > 0 ? both : numbered
}

const MASKED = /^\d{6}\*{8}\d{3}[\dX]$/

function indexed(learners: readonly Known[]): { byId: Index; byName: Index } {
  const byId: Index = new Map()
  const byName: Index = new Map()
  for (const one of learners) {
    byId.set(one.id_masked, [...(byId.get(one.id_masked) ?? []), one])
    byName.set(nameOf(one.name), [...(byName.get(nameOf(one.name)) ?? []), one])
  }
  return { byId, byName }
}

/** Lists write short names with a blank inside. */
function nameOf(text: string): string {
  return text.replace(/\s/g, '')
}

function isHeading(first: string[] | undefined, { score, others }: Headings): boolean {
  const words = [...score, ...others]
  const filled = (first ?? []).filter(Boolean)
  return filled.length > 0 && filled.some((cell) => score.includes(cell) || words.includes(cell))
}

function withoutEmptyColumns(rows: string[][]): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const kept = Array.from({ length: width }, (_, at) => at).filter((at) => rows.some((row) => (row[at] ?? '') !== ''))
  return rows.map((row) => kept.map((at) => row[at] ?? ''))
}
