import { useQuery } from '@tanstack/react-query'
import { useMe } from '../../lib/session'
import { readActionable, readPlan } from './calls'

/** A plan in full, and what an office may do to it now. */
export function usePlan(id: string) {
  const office = useMe().role === 'office'
  const answer = useQuery({ queryKey: ['plan', id], queryFn: () => readPlan(id) })
  const plan = answer.data
  const allowed = useQuery({
    queryKey: ['plan', id, 'actions', plan?.version],
    queryFn: () => (plan ? readActionable(plan) : null),
    enabled: office && plan !== undefined,
  })
  return { answer, plan, actions: allowed.data?.actions ?? [], office }
}
