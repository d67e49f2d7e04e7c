import { useInfiniteQuery } from '@tanstack/react-query'
import { api, data } from '../api/client'

/** What has a history, by its kind and identifier. */
export interface Subject {
  /** As the log names it: `training_plan`, `learner`, `work_unit` … */
  kind: string
  id: string
}

const SIZE = 50

/** Everything that happened to a thing, the latest first, page by page. */
export function useHistory({ kind, id }: Subject) {
  return useInfiniteQuery({
    queryKey: ['history', kind, id],
    queryFn: ({ pageParam }) =>
      data(
        api.GET('/api/v1/history/{kind}/{id}', {
          params: { path: { kind, id }, query: { page: pageParam, size: SIZE, sort: '-version' } },
        }),
      ),
    initialPageParam: 1,
    getNextPageParam: (last, pages) => (pages.length * SIZE < last.total ? pages.length + 1 : undefined),
  })
}
