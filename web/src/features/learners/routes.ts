import { type PageRoute, READERS } from '../../lib/routes'

export const learnersRoutes: PageRoute[] = [
  { path: '/learners', roles: READERS, page: () => import('./LearnersPage') },
  { path: '/learners/$learner', roles: READERS, page: () => import('./LearnerPage') },
]
