import { type PageRoute, READERS } from '../../lib/routes'

export const reportsRoutes: PageRoute[] = [
  { path: '/reports/training', roles: READERS, page: () => import('./TrainingPage') },
]
