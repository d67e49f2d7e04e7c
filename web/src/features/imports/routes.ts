import type { PageRoute } from '../../lib/routes'

export const importsRoutes: PageRoute[] = []
