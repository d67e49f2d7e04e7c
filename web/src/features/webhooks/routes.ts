import { type PageRoute, READERS } from '../../lib/routes'

export const webhooksRoutes: PageRoute[] = [
  { path: '/webhooks', roles: READERS, page: () => import('./WebhooksPage') },
  { path: '/webhooks/$webhook', roles: READERS, page: () => import('./WebhookPage') },
]
