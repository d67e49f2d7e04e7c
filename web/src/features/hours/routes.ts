import { type PageRoute, READERS } from '../../lib/routes'

export const hoursRoutes: PageRoute[] = [
  { path: '/hours', roles: READERS, page: () => import('./HoursPage') },
  { path: '/hours/$plan', roles: READERS, page: () => import('./ClassHoursPage') },
]
