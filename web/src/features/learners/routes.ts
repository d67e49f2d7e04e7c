import type { PageRoute } from '../../lib/routes'

export const learnersRoutes: PageRoute[] = []
