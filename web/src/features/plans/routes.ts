import type { PageRoute } from '../../lib/routes'

export const plansRoutes: PageRoute[] = []
