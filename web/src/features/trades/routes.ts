import type { PageRoute } from '../../lib/routes'

export const tradesRoutes: PageRoute[] = []
