import type { PageRoute } from '../../lib/routes'

export const webhooksRoutes: PageRoute[] = []
