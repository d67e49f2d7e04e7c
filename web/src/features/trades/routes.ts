import { type PageRoute, READERS } from '../../lib/routes'

export const tradesRoutes: PageRoute[] = [
  { path: '/trades', roles: READERS, page: () => import('./TradesPage') },
  { path: '/trades/$trade', roles: READERS, page: () => import('./TradePage') },
]
