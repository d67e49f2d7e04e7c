import { useRouter } from '@tanstack/react-router'
import { type RefObject, useEffect } from 'react'

/** How long a page's heading is waited for. */
const PATIENCE_MS = 5000

/**
 * Whoever opens another page arrives at its heading: the keyboard goes on from there, and a screen reader says where one is. The page is
 * shown from its top. Filters change the address too, but not the page.
 */
export function useArrival(main: RefObject<HTMLElement | null>): void {
  const router = useRouter()
  useEffect(() => {
    let stop = () => {}
    const unsubscribe = router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
      if (!pathChanged || fromLocation === undefined) return
      stop()
      main.current?.scrollTo(0, 0)
      stop = focusHeading(main.current)
    })
    return () => {
      stop()
      unsubscribe()
    }
  }, [router, main])
}

/** Focuses the heading once it is there, unless somebody went on to something else by then; gives back how to stop waiting. */
function focusHeading(main: HTMLElement | null): () => void {
  if (main === null) return () => {}
  const started = document.activeElement
  const tried = () => {
    const heading = main.querySelector('h1')
    if (heading === null) return false
    const now = document.activeElement
    const moved = now !== started && now !== document.body && now !== main
    if (!moved) {
      heading.tabIndex = -1
      heading.focus({ preventScroll: true })
    }
    return true
  }
  if (tried()) return () => {}
  const observer = new MutationObserver(() => tried() && stop())
  const timer = setTimeout(() => stop(), PATIENCE_MS)
  const stop = () => {
    clearTimeout(timer)
    observer.disconnect()
  }
  observer.observe(main, { childList: true, subtree: true })
  return stop
}
