import type { Learner } from '../../api/schema'
import type { Me } from '../../lib/session'

/** Who keeps the roster: offices in their regions, and the platform. */
export function mayChange(me: Me): boolean {
  return me.role === 'office' || me.role === 'platform'
}

/** PERSON-1: to whom the number is shown in full; what changes personal data must have seen it. */
export function mayReveal(me: Me): boolean {
  return me.role === 'office'
}

/** PERSON-4: the provincial office, or the platform, erases who is off the roster. */
export function mayErase(me: Me, learner: Learner): boolean {
  const provincial = me.role === 'platform' || (me.role === 'office' && me.region?.endsWith('0000') === true)
  return provincial && !learner.on_roster && !learner.erased
}
