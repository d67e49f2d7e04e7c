import { Link } from '@tanstack/react-router'
import { useText } from '../lib/messages'
import { READERS } from '../lib/routes'
import { useMe } from '../lib/session'
import type { FigureProps } from './Figure'
import { figureTexts } from './figure.messages'

/** The rows that a figure is the sum of: the points of a region, the classes of a point, the learners of a class or of a count. */
export function FigureBelow({ report, column, scope, year, asOf }: FigureProps) {
  const t = useText(figureTexts)
  const me = useMe()
  const search = { training_year: String(year), ...(asOf && { asOf }) }
  const link = (to: string, words: string, more: Record<string, string> = {}) => (
    <Link to={to} search={{ ...search, ...more } as never}>
      {words}
    </Link>
  )
  const reads = READERS.includes(me.role)
  if (report === 'continuing') {
    return 'region' in scope && reads
      ? link('/reports/continuing/learners', t.below.learners, { region: scope.region, column })
      : null
  }
  if ('class' in scope) return link(`/reports/training/classes/${scope.class}`, t.below.learners)
  if ('point' in scope) return link(`/reports/training/points/${scope.point}`, t.below.classes)
  return reads ? link('/reports/training/points', t.below.points, { region: scope.region }) : null
}
