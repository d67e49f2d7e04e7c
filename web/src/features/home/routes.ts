import { EVERYBODY, type PageRoute } from '../../lib/routes'

export const homeRoutes: PageRoute[] = [{ path: '/', roles: EVERYBODY, page: () => import('./HomePage') }]
