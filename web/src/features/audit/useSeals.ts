import { useInfiniteQuery } from '@tanstack/react-query'
import { api, data } from '../../api/client'

const SIZE = 30
/** How often a verification on its way is looked at, in milliseconds. */
const OFTEN_MS = 1000

/** Keys, sealed days (the latest first, page by page), the verification on its way, and the last result. */
export function useSeals() {
  return useInfiniteQuery({
    queryKey: ['seals'],
    queryFn: ({ pageParam }) =>
      data(
        api.GET('/api/v1/seals', {
          params: { query: { size: SIZE, ...(pageParam === undefined ? {} : { before: pageParam }) } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: (query) => (query.state.data?.pages[0]?.running ? OFTEN_MS : false),
  })
}
