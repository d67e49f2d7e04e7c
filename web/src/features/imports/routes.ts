import { OFFICE, type PageRoute } from '../../lib/routes'

const SEEN_BY: PageRoute['roles'] = [...OFFICE, 'point', 'auditor', 'platform']

export const importsRoutes: PageRoute[] = [
  { path: '/imports', roles: SEEN_BY, page: () => import('./ImportsPage') },
  { path: '/imports/$import', roles: SEEN_BY, page: () => import('./ImportPage') },
]
