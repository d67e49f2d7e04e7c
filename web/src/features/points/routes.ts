import { type PageRoute, READERS } from '../../lib/routes'

export const pointsRoutes: PageRoute[] = [
  { path: '/points', roles: READERS, page: () => import('./PointsPage') },
  { path: '/points/$point', roles: READERS, page: () => import('./PointPage') },
  { path: '/my-point', roles: ['point'], page: () => import('./MyPointPage') },
]
