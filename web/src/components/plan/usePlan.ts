import { useQuery } from '@tanstack/react-query'
import { useMe } from '../../lib/session'
import { readPlan } from './calls'

/** A plan in full, and what an office may do to it now. */
export function usePlan(id: string) {
  const office = useMe().role === 'office'
  const answer = useQuery({ queryKey: ['plan', id], queryFn: () => readPlan(id) })
  const plan = answer.data
  return { answer, plan, actions: plan?.actions ?? [], office }
}
