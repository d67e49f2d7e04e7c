import { type PageRoute, READERS } from '../../lib/routes'

export const plansRoutes: PageRoute[] = [
  { path: '/plans', roles: READERS, page: () => import('./PlansPage') },
  { path: '/plans/$plan', roles: READERS, page: () => import('./PlanPage') },
]
