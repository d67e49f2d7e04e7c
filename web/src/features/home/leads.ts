import type { Role, WaitingEntry, WaitingKind } from '../../api/schema'
import { subjectPath } from '../../lib/subjects'
import { stringifySearch } from '../../lib/urlState'

/** Where the class stands while something of it waits. */
const STATUS = {
  plans_to_decide: 'awaiting_approval',
  plans_to_revise: 'rejected',
  enrolment_opening: 'enrolling',
  enrolment_closing: 'enrolling',
  classes_to_start: 'enrolling',
  scores_to_enter: 'in_training',
  hours_to_submit: 'in_training',
  hours_to_correct: 'returned',
} as const satisfies Partial<Record<WaitingKind, string>>

/** The list in which all of a kind stand; nothing where the role has none. */
export function listOf(role: Role, { kind, with: turn }: Pick<WaitingEntry, 'kind' | 'with'>): string | undefined {
  if (role === 'learner') return undefined
  if (kind === 'offices_without_administrator') return '/offices'
  if (role === 'point') {
    const status = kind === 'hours_to_decide' ? 'awaiting_confirmation' : STATUS[kind as keyof typeof STATUS]
    return `/classes${stringifySearch({ status })}`
  }
  const scope = turn === 'me' ? 'own' : undefined
  if (kind === 'hours_to_decide') return `/hours${stringifySearch({ scope })}`
  if (kind === 'requests_to_decide') return `/equivalence${stringifySearch({ status: 'pending', scope })}`
  return `/plans${stringifySearch({ status: STATUS[kind], scope })}`
}

/** The page of one thing that waits. */
export function pageOf(role: Role, kind: WaitingKind, id: string): string | undefined {
  if (kind === 'offices_without_administrator') return role === 'platform' ? '/offices' : undefined
  return subjectPath(kind === 'requests_to_decide' ? 'equivalence_request' : 'training_plan', id, role)
}
