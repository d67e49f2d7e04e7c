import { type PageRoute, READERS } from '../../lib/routes'

export const equivalenceRoutes: PageRoute[] = [
  { path: '/equivalence', roles: READERS, page: () => import('./RequestsPage') },
  { path: '/equivalence/$request', roles: READERS, page: () => import('./RequestPage') },
]
