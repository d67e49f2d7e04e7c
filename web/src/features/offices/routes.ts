import { type PageRoute, READERS } from '../../lib/routes'

export const officesRoutes: PageRoute[] = [
  { path: '/offices', roles: READERS, page: () => import('./OfficesPage') },
  { path: '/offices/$region', roles: READERS, page: () => import('./OfficePage') },
]
