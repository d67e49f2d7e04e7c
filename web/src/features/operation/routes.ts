import { type PageRoute, READERS } from '../../lib/routes'

export const operationRoutes: PageRoute[] = [
  { path: '/projections', roles: READERS, page: () => import('./ProjectionsPage') },
  { path: '/sms-outbox', roles: ['platform'], page: () => import('./SmsOutboxPage') },
]
