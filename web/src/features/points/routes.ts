import type { PageRoute } from '../../lib/routes'

export const pointsRoutes: PageRoute[] = []
