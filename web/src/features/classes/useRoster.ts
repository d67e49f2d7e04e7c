import { useQuery } from '@tanstack/react-query'
import { api, data } from '../../api/client'
import type { Enrolment } from '../../api/schema'

/** The most rows that the service gives at once. */
const AT_ONCE = 200

/** Everybody who is in a class, in the order of enrolment. */
export function useRoster(plan: string) {
  return useQuery({ queryKey: ['class', plan, 'everybody'], queryFn: () => everybody(plan) })
}

async function everybody(plan: string): Promise<Enrolment[]> {
  const rows: Enrolment[] = []
  let after: string | undefined
  do {
    const part = await data(
      api.GET('/api/v1/training-plans/{plan}/enrolments', {
        params: { path: { plan }, query: { size: AT_ONCE, after } },
      }),
    )
    rows.push(...part.items)
    after = part.next ?? undefined
  } while (after !== undefined)
  return rows
}
