import type { PageRoute } from '../../lib/routes'

export const reportsRoutes: PageRoute[] = []
