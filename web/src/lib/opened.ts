import { useCallback, useState } from 'react'

/** What a page's window is about, from when it was opened until something else is. */
export interface Opened<Thing> {
  thing: Thing
  open: boolean
  /** Differs each time that the window is opened: the window's `key`, so that it begins anew. */
  key: number
}

/** A window that belongs to a page and is opened about one of its things. It stays while it closes, and after the thing has left the page. */
export function useOpened<Thing>() {
  const [opened, setOpened] = useState<Opened<Thing>>()
  const open = useCallback(
    (thing: Thing) => setOpened((former) => ({ thing, open: true, key: (former?.key ?? 0) + 1 })),
    [],
  )
  const close = useCallback(() => setOpened((former) => former && { ...former, open: false }), [])
  return { opened, open, close }
}
