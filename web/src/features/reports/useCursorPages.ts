import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useUrlState } from '../../lib/urlState'

/** How many rows a page can have; the service gives 500 at most. */
export const PAGE_SIZES = [50, 100, 500]

/** Pages that follow one another: each says where the next begins, so that they cost the same at the end as at the start. */
export function useCursorPages<Answer extends { next?: string | null }>(
  key: readonly unknown[],
  load: (page: { size: number; after: string | undefined }) => Promise<Answer>,
  enabled = true,
) {
  const [url, change] = useUrlState()
  const asked = Number(url.size)
  const size = PAGE_SIZES.includes(asked) ? asked : 100
  const list = JSON.stringify([...key, size])
  // The beginnings of the pages behind the first; they belong to one list, and another starts anew.
  const [walked, setWalked] = useState<{ list: string; after: string[] }>({ list, after: [] })
  const after = walked.list === list ? walked.after : []
  const answer = useQuery({
    queryKey: [...key, size, after.at(-1)],
    queryFn: () => load({ size, after: after.at(-1) }),
    enabled,
    placeholderData: keepPreviousData,
  })
  const next = answer.data?.next
  return {
    answer,
    page: after.length + 1,
    size,
    setSize: (chosen: number) => change({ size: String(chosen) }),
    earlier: after.length > 0 ? () => setWalked({ list, after: after.slice(0, -1) }) : undefined,
    later: next && !answer.isPlaceholderData ? () => setWalked({ list, after: [...after, next] }) : undefined,
  }
}

export type CursorPages = Omit<ReturnType<typeof useCursorPages>, 'answer'>
