import { type RefObject, useEffect } from 'react'

/** What scrolls within a table. */
const SCROLLS = '.ant-table-content, .ant-table-body'

/** Tables that are wider than the page, phones' above all, can be reached and moved by keyboard even if nothing in them can be (WCAG 2.1.1). */
export function useReachableTables(around: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const page = around.current
    if (page === null) return
    const reach = () => {
      for (const scrolls of page.querySelectorAll<HTMLElement>(SCROLLS)) {
        if (scrolls.scrollWidth > scrolls.clientWidth) scrolls.tabIndex = 0
        else scrolls.removeAttribute('tabindex')
      }
    }
    const changes = new MutationObserver(reach)
    changes.observe(page, { childList: true, subtree: true })
    window.addEventListener('resize', reach)
    reach()
    return () => {
      changes.disconnect()
      window.removeEventListener('resize', reach)
    }
  }, [around])
}
