import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

/** What stands behind the question mark of the address, as plain text. Lists keep their filters there: the back button, a reload and a
 * link sent to a colleague then show the same. */
export type UrlState = Record<string, string>

/** `?a=1&b=2` as an object; every value stays a text. */
export function parseSearch(search: string): UrlState {
  return Object.fromEntries(new URLSearchParams(search))
}

/** The reverse; what is empty is left out. */
export function stringifySearch(search: Record<string, unknown>): string {
  const kept = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const written = new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString()
  return written === '' ? '' : `?${written}`
}

/** The address's state and how to change some of it; `undefined` removes a value. */
export function useUrlState(): [UrlState, (change: Record<string, string | undefined>, replace?: boolean) => void] {
  const state = useSearch({ strict: false }) as UrlState
  const navigate = useNavigate()
  const change = useCallback(
    (changed: Record<string, string | undefined>, replace = false) => {
      navigate({ to: '.', search: (former: UrlState) => ({ ...former, ...changed }), replace } as never)
    },
    [navigate],
  )
  return [state, change]
}
