import { Unreachable } from '../../lib/problem'

/** Whether the service may be sent requests; where not, why, in its own words. */
export async function ready(): Promise<{ ready: boolean; why: string }> {
  const answer = await fetch('/readyz', { headers: { Accept: 'text/plain' } }).catch((cause: unknown) => {
    throw new Unreachable(cause)
  })
  const text = await answer.text()
  return { ready: answer.ok, why: text }
}
