import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { api, data } from '../../api/client'
import type { PlanAction, PlanWithTeachers } from '../../api/schema'

/** The plan that the address names. */
export function usePlanId(): string {
  const { plan } = useParams({ strict: false }) as { plan?: string }
  return plan ?? ''
}

/** A plan or class in detail. */
export function useClass(plan: string) {
  return useQuery({
    queryKey: ['class', plan],
    queryFn: () => data(api.GET('/api/v1/training-plans/{plan}', { params: { path: { plan } } })),
  })
}

/** What may be done to a class now. The service says it of the rows of a list; the class is found there by its year, state and name. */
export function useActions(plan: PlanWithTeachers | undefined): PlanAction[] {
  const answer = useQuery({
    queryKey: ['class', plan?.plan, 'actions', plan?.version],
    queryFn: async () => {
      const { training_year, status, name } = plan as PlanWithTeachers
      const found = await data(
        api.GET('/api/v1/training-plans', { params: { query: { training_year, status, name, size: 200 } } }),
      )
      return found.items.find((row) => row.plan === plan?.plan)?.actions ?? []
    },
    enabled: plan !== undefined,
    placeholderData: (former) => former,
  })
  return answer.data ?? []
}
