import type { Role } from '../../api/schema'
import { type PageRoute, READERS } from '../../lib/routes'

/** A training point reads its own classes and learners. */
const WITH_POINT: Role[] = [...READERS, 'point']

export const reportsRoutes: PageRoute[] = [
  { path: '/reports/learners', roles: WITH_POINT, page: () => import('./StudyPage') },
  { path: '/reports/points', roles: READERS, page: () => import('./PointsPage') },
  { path: '/reports/training', roles: READERS, page: () => import('./TrainingPage') },
  { path: '/reports/training/points', roles: READERS, page: () => import('./TrainingPointsPage') },
  { path: '/reports/training/points/$point', roles: WITH_POINT, page: () => import('./PointClassesPage') },
  { path: '/reports/training/classes/$class', roles: WITH_POINT, page: () => import('./ClassLearnersPage') },
  { path: '/reports/continuing', roles: READERS, page: () => import('./ContinuingPage') },
  { path: '/reports/continuing/learners', roles: READERS, page: () => import('./ContinuingLearnersPage') },
  { path: '/reports/what-if', roles: READERS, page: () => import('./WhatIfPage') },
  { path: '/reports/my-point', roles: ['point'], page: () => import('./MyPointPage') },
]
