import { type PageRoute, READERS } from '../../lib/routes'

export const publicationsRoutes: PageRoute[] = [
  { path: '/publications', roles: READERS, page: () => import('./PublicationsPage') },
  { path: '/publications/$day', roles: READERS, page: () => import('./PublicationPage') },
]
