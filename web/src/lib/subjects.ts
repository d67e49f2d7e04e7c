import type { Role } from '../api/schema'

/** Every kind of thing, as the log names it, in the order in which people are asked for one. */
export const kinds = [
  'training_plan',
  'equivalence_request',
  'learner',
  'work_unit',
  'trade',
  'training_point',
  'office',
  'account',
  'administrators',
  'roster_import',
  'export',
  'calendar',
  'publication',
  'webhook',
  'inbox',
  'claim',
] as const
export type Kind = (typeof kinds)[number]

/** Kinds whose things have a history and a state that can be asked for; the others only stand in the trail. */
const withoutHistory: readonly string[] = ['administrators', 'roster_import', 'claim']

/** Whether the history of such a thing can be read. */
export function hasHistory(kind: string): boolean {
  return (kinds as readonly string[]).includes(kind) && !withoutHistory.includes(kind)
}

/** Where the page of a thing is, by its kind, for those who read what an office reads. */
const pages: Readonly<Record<string, string>> = {
  training_plan: '/plans',
  equivalence_request: '/equivalence',
  learner: '/learners',
  work_unit: '/units',
  trade: '/trades',
  training_point: '/points',
  office: '/offices',
  account: '/accounts',
  roster_import: '/imports',
  publication: '/publications',
  webhook: '/webhooks',
}

/** The page of a thing, if it has one and this role opens it. */
export function subjectPath(kind: string, id: string, role: Role): string | undefined {
  if (role === 'point') {
    const own = { training_plan: '/classes', roster_import: '/imports' }[kind]
    return own && `${own}/${id}`
  }
  const page = role === 'learner' || role === 'machine' ? undefined : pages[kind]
  return page && `${page}/${id}`
}

/** The page with the whole history of a thing, and its state at a moment. */
export function historyPath(kind: string, id: string): string {
  return `/history/${kind}/${encodeURIComponent(id)}`
}
