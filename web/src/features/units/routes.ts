import { type PageRoute, READERS } from '../../lib/routes'

export const unitsRoutes: PageRoute[] = [
  { path: '/units', roles: READERS, page: () => import('./UnitsPage') },
  { path: '/units/$unit', roles: READERS, page: () => import('./UnitPage') },
]
