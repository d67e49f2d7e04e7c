import type { PageRoute } from '../../lib/routes'

export const publicationsRoutes: PageRoute[] = []
