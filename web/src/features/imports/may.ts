import type { Import } from '../../api/schema'
import type { Me } from '../../lib/session'

/** Who takes the files along, which hold full ID numbers: whoever imports, not whoever audits. */
export function mayFetch(me: Me): boolean {
  return me.role !== 'auditor'
}

/** IMPORT-6: an import of learners that is over can be undone, by offices and the platform. */
export function mayUndo(me: Me, found: Import): boolean {
  return (
    (me.role === 'office' || me.role === 'platform') &&
    found.kind === 'learners' &&
    ['completed', 'cancelled', 'broken'].includes(found.status)
  )
}
