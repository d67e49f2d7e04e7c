import { useQuery } from '@tanstack/react-query'
import { api, data } from '../../api/client'
import type { PlanWithTeachers } from '../../api/schema'

/** The submissions of a class's hours with what was decided on each, the first one first. */
export function useSubmissions(plan: PlanWithTeachers) {
  return useQuery({
    queryKey: ['class', plan.plan, 'submissions'],
    queryFn: () =>
      data(api.GET('/api/v1/training-plans/{plan}/submissions', { params: { path: { plan: plan.plan } } })),
    enabled: plan.submission > 0,
  })
}
