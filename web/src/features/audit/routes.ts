import { EVERYBODY, type PageRoute, READERS } from '../../lib/routes'
import { provincial } from '../../lib/session'

export const auditRoutes: PageRoute[] = [
  { path: '/audit', roles: READERS, page: () => import('./AuditPage') },
  { path: '/history/$kind/$id', roles: EVERYBODY, page: () => import('./HistoryPage') },
  { path: '/seals', roles: READERS, when: provincial, page: () => import('./SealsPage') },
]
