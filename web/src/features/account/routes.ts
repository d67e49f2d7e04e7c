import type { PageRoute } from '../../lib/routes'

export const accountRoutes: PageRoute[] = []
