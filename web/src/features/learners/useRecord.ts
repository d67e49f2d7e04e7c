import { useQuery } from '@tanstack/react-query'
import { api, data } from '../../api/client'
import type { Learner } from '../../api/schema'

/** The classes in which a learner is or was. */
export function useClasses({ learner }: Learner) {
  return useQuery({
    queryKey: ['learner', learner, 'classes'],
    queryFn: () => data(api.GET('/api/v1/learners/{learner}/classes', { params: { path: { learner } } })),
  })
}

/** The equivalence requests of a learner. The list can be asked for a name; whose they are shows in them. */
export function useRequests({ learner, name, erased }: Learner) {
  return useQuery({
    queryKey: ['learner', learner, 'requests', name],
    queryFn: async () => {
      const found = await data(
        api.GET('/api/v1/equivalence-requests', { params: { query: { name, size: 200, sort: '-submitted_at' } } }),
      )
      return found.items.filter((request) => request.learner === learner)
    },
    enabled: !erased,
  })
}
