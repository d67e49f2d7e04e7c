import type { PageRoute } from '../../lib/routes'

export const unitsRoutes: PageRoute[] = []
