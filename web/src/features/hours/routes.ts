import type { PageRoute } from '../../lib/routes'

export const hoursRoutes: PageRoute[] = []
