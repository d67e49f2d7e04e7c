import type { PageRoute } from '../../lib/routes'

export const operationRoutes: PageRoute[] = []
