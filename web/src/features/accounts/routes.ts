import { type PageRoute, READERS } from '../../lib/routes'

export const accountsRoutes: PageRoute[] = [
  { path: '/accounts', roles: READERS, page: () => import('./AccountsPage') },
  { path: '/accounts/$account', roles: READERS, page: () => import('./AccountPage') },
]
