import type { PageRoute } from '../../lib/routes'

export const homeRoutes: PageRoute[] = []
