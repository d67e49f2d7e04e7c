import type { PageRoute } from '../../lib/routes'

export const accountsRoutes: PageRoute[] = []
