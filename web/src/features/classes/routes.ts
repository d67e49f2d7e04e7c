import type { PageRoute } from '../../lib/routes'

export const classesRoutes: PageRoute[] = []
