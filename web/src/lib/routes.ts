import type { ComponentType } from 'react'
import type { Role } from '../api/schema'
import type { Me } from './session'

/** A page of a feature: where it is, who has it, and how its code is fetched. */
export interface PageRoute {
  /** Below the root, such as `/plans/$plan`. */
  path: string
  /** Who may open it; the service decides, this only mirrors it. */
  roles: Role[]
  /** A finer condition, such as the provincial office's. */
  when?: (me: Me) => boolean
  page: () => Promise<{ default: ComponentType }>
}

/** Roles that read and decide in a region. */
export const OFFICE: Role[] = ['office']
/** Roles that read what an office reads. */
export const READERS: Role[] = ['office', 'auditor', 'platform']
/** Everybody who signs in. */
export const EVERYBODY: Role[] = ['office', 'point', 'learner', 'auditor', 'platform']
