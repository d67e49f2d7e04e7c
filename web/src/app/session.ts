import { useQuery } from '@tanstack/react-query'
import { api, data } from '../api/client'
import type { Who } from '../api/schema'
import type { Me } from '../lib/session'

/** Who is signed in, with names. Fails with a `Problem` of status 401 where nobody is. */
export async function whoIsIt(): Promise<Me> {
  const who = await data(api.GET('/api/v1/session'))
  return who.must_change ? bare(who) : { ...bare(who), ...(await names(who)) }
}

/** The same as a query that every page shares. */
export function useWho() {
  return useQuery({ queryKey: ['session'], queryFn: whoIsIt, staleTime: Number.POSITIVE_INFINITY })
}

function bare(who: Who): Me {
  return {
    account: who.account,
    role: who.role,
    seat: who.seat,
    mustChange: who.must_change,
    name: '',
    login: '',
    place: '',
    region: seated(who, 'office'),
    point: seated(who, 'point'),
    learner: seated(who, 'learner'),
  }
}

/** What the seat names, if it is of this kind. */
function seated(who: Who, kind: 'office' | 'point' | 'learner'): string | undefined {
  const seat = who.seat
  return typeof seat === 'object' && kind in seat ? (seat as Record<typeof kind, string>)[kind] : undefined
}

async function names(who: Who): Promise<Partial<Me>> {
  const account = await data(api.GET('/api/v1/accounts/{account}', { params: { path: { account: who.account } } }))
  const person = { name: account.name ?? '', login: account.login }
  if (typeof who.seat === 'string') return person
  if ('office' in who.seat) {
    const region = who.seat.office
    const office = await data(api.GET('/api/v1/offices/{region}', { params: { path: { region } } }))
    return { ...person, place: office.name }
  }
  if ('point' in who.seat) {
    const point = await data(
      api.GET('/api/v1/training-points/{point}', { params: { path: { point: who.seat.point } } }),
    )
    return { ...person, place: point.name, region: point.office }
  }
  return person
}
