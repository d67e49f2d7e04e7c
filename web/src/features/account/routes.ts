import { EVERYBODY, type PageRoute } from '../../lib/routes'

export const accountRoutes: PageRoute[] = [
  { path: '/password', roles: EVERYBODY, page: () => import('./PasswordPage') },
  { path: '/notices', roles: EVERYBODY, page: () => import('./NoticesPage') },
  { path: '/jobs', roles: EVERYBODY, page: () => import('./JobsPage') },
]
