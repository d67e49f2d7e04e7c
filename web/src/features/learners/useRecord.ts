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

/** The equivalence requests of a learner. */
export function useRequests({ learner }: Learner) {
  return useQuery({
    queryKey: ['learner', learner, 'requests'],
    queryFn: async () => {
      const query = { learner, size: 200, sort: '-submitted_at' }
      return (await data(api.GET('/api/v1/equivalence-requests', { params: { query } }))).items
    },
  })
}
