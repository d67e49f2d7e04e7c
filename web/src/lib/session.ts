import { createContext, useContext } from 'react'
import type { Role, Seat } from '../api/schema'

/** Who is signed in, with the names that the screens show. */
export interface Me {
  account: string
  role: Role
  seat: Seat
  /** Nothing but a change of the password is allowed. */
  mustChange: boolean
  /** The person's name or the login. */
  name: string
  login: string
  /** The office's region or the training point by name; empty for others. */
  place: string
  /** The region whose figures are one's own: the office's, or the training point's office's. */
  region: string | undefined
  /** The training point, of its staff. */
  point: string | undefined
  /** The learner, where a learner is signed in. */
  learner: string | undefined
}

export const SessionContext = createContext<Me | undefined>(undefined)

/** Who is signed in. Only below the shell, where somebody is. */
export function useMe(): Me {
  const me = useContext(SessionContext)
  if (me === undefined) throw new Error('used outside a session')
  return me
}

/** Whether it is the provincial office, or somebody who reads the whole province. */
export function provincial(me: Me): boolean {
  return me.role !== 'office' || me.region?.endsWith('0000') === true
}

type Listener = () => void
const ended = new Set<Listener>()

/** Tells everybody who listens that the service does not know the session any more. */
export function sessionEnded(): void {
  for (const listener of ended) listener()
}

/** Listens for the session's end; gives back how to stop. */
export function onSessionEnded(listener: Listener): () => void {
  ended.add(listener)
  return () => ended.delete(listener)
}
