import type { Webhook } from '../../api/schema'
import { type Me, provincial } from '../../lib/session'

/** Whether somebody may register a webhook at all. */
export function registers(me: Me): boolean {
  return me.role === 'office' || me.role === 'platform'
}

/** HOOK-5: a webhook is kept by its office and by the provincial one; the platform's administrator may do as much. */
export function manages(me: Me, webhook: Webhook): boolean {
  if (webhook.removed || !registers(me)) return false
  return provincial(me) || webhook.office === me.region
}
