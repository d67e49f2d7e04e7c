import type { PageRoute } from '../../lib/routes'

export const equivalenceRoutes: PageRoute[] = []
