import type { PageRoute } from '../../lib/routes'

export const auditRoutes: PageRoute[] = []
