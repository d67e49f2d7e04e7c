import { useRouter } from '@tanstack/react-router'
import { useRef } from 'react'
import { useUrlState } from '../../lib/urlState'

/** What the rows of a file are; learners for the roster, or learners and scores of a class. */
export type ImportKind = 'learners' | 'class_roster' | 'scores'

/** Where the wizard is. The address holds it, so that the browser's back button goes one step back, a reload loses nothing that the
 * service knows, and going forward again repeats nothing. */
export interface WizardPlace {
  /** Whether the address opens the wizard for this kind. */
  shown: boolean
  /** The job that looked at the file. */
  check: string | undefined
  /** The import that was begun. */
  imported: string | undefined
  begin: () => void
  toCheck: (job: string) => void
  toImport: (id: string) => void
  /** Back to the choice of a file. */
  again: () => void
  leave: () => void
}

/** Reads and changes the wizard's part of the address. */
export function useWizardPlace(kind: ImportKind): WizardPlace {
  const [url, change] = useUrlState()
  const { history } = useRouter()
  const before = useRef<number | undefined>(undefined)
  const index = () => history.location.state.__TSR_index
  return {
    shown: url.import === kind,
    check: url.check,
    imported: url.imported,
    begin: () => {
      before.current = index()
      change({ import: kind, check: undefined, imported: undefined })
    },
    toCheck: (check) => change({ check, imported: undefined }),
    // An import that was begun stands where its dry run stood: one goes back to the file, not to a dry run that is past.
    toImport: (imported) => change({ check: undefined, imported }, true),
    again: () => change({ check: undefined, imported: undefined }),
    leave: () => {
      const steps = before.current === undefined ? 0 : index() - before.current
      // The wizard's own entries are left behind the page, so that its back button does not open the wizard again.
      if (steps > 0) history.go(-steps)
      else change({ import: undefined, check: undefined, imported: undefined }, true)
    },
  }
}
