import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { accountRoutes } from '../features/account/routes'
import { accountsRoutes } from '../features/accounts/routes'
import { auditRoutes } from '../features/audit/routes'
import { classesRoutes } from '../features/classes/routes'
import { equivalenceRoutes } from '../features/equivalence/routes'
import { homeRoutes } from '../features/home/routes'
import { hoursRoutes } from '../features/hours/routes'
import { importsRoutes } from '../features/imports/routes'
import { learnersRoutes } from '../features/learners/routes'
import { officesRoutes } from '../features/offices/routes'
import { operationRoutes } from '../features/operation/routes'
import { plansRoutes } from '../features/plans/routes'
import { pointsRoutes } from '../features/points/routes'
import { publicationsRoutes } from '../features/publications/routes'
import { reportsRoutes } from '../features/reports/routes'
import { tradesRoutes } from '../features/trades/routes'
import { unitsRoutes } from '../features/units/routes'
import { webhooksRoutes } from '../features/webhooks/routes'
import { Unreachable } from '../lib/problem'
import type { PageRoute } from '../lib/routes'
import { parseSearch, stringifySearch } from '../lib/urlState'
import { Broken, Missing, Waiting } from './Fallbacks'

const pages = [
  ...homeRoutes,
  ...accountRoutes,
  ...plansRoutes,
  ...hoursRoutes,
  ...equivalenceRoutes,
  ...pointsRoutes,
  ...importsRoutes,
  ...learnersRoutes,
  ...officesRoutes,
  ...accountsRoutes,
  ...unitsRoutes,
  ...tradesRoutes,
  ...reportsRoutes,
  ...classesRoutes,
  ...auditRoutes,
  ...publicationsRoutes,
  ...webhooksRoutes,
  ...operationRoutes,
]

const root = createRootRoute({ component: Outlet, notFoundComponent: Missing, errorComponent: Broken })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/login',
  component: lazyRouteComponent(() => import('../features/signin/SignInPage')),
})

const forgotten = createRoute({
  getParentRoute: () => root,
  path: '/forgotten-password',
  component: lazyRouteComponent(() => import('../features/signin/ForgottenPasswordPage')),
})

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: lazyRouteComponent(() => import('./Shell')),
})

/** A page's code. Without a network it is no sign of an update, for which the router would reload the window. */
async function fetched(page: PageRoute['page']) {
  try {
    return await page()
  } catch (error) {
    throw navigator.onLine ? error : new Unreachable(error)
  }
}

const below = pages.map(({ path, page, roles, when }) =>
  createRoute({
    getParentRoute: () => shell,
    path,
    component: lazyRouteComponent(() => fetched(page)),
    staticData: { roles, when },
  }),
)

/** Every page of the product. Each route's code is fetched when it is opened. */
export const router = createRouter({
  routeTree: root.addChildren([signIn, forgotten, shell.addChildren(below)]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingComponent: Waiting,
  defaultErrorComponent: Broken,
  scrollRestoration: true,
})
