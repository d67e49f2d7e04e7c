import type { PageRoute } from '../../lib/routes'

/** The training point's plans and classes (P1 to P6). */
export const classesRoutes: PageRoute[] = [
  { path: '/classes', roles: ['point'], page: () => import('./ClassesPage') },
  { path: '/classes/new', roles: ['point'], page: () => import('./ReportPlanPage') },
  { path: '/classes/$plan', roles: ['point'], page: () => import('./ClassPage') },
  { path: '/classes/$plan/revise', roles: ['point'], page: () => import('./RevisePlanPage') },
]
