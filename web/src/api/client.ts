import createClient, { type Middleware } from 'openapi-fetch'
import { mustShow, wrote } from '../lib/freshness'
import { language } from '../lib/language'
import { Problem, type ProblemBody, Unreachable } from '../lib/problem'
import { sessionEnded } from '../lib/session'
import type { paths } from './schema'

/** Where a 401 is an answer about what was entered, and no end of a session. */
const SIGNING_IN = '/api/v1/session'

const everyRequest: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', language())
    const position = request.method === 'GET' ? mustShow(Date.now()) : undefined
    if (position !== undefined) request.headers.set('X-Read-After', String(position))
    return request
  },
  async onResponse({ request, response }) {
    const position = response.headers.get('X-Position')
    if (position !== null) wrote(Number(position), Date.now())
    if (response.ok || response.status === 304) return response
    const problem = await refusal(response)
    if (problem.status === 401 && !new URL(request.url).pathname.startsWith(SIGNING_IN)) sessionEnded()
    throw problem
  },
  onError({ error }) {
    return error instanceof DOMException && error.name === 'AbortError' ? error : new Unreachable(error)
  },
}

/** What a response says that is no success. A proxy's answer has no problem in it: its status must do. */
export async function refusal(response: Response): Promise<Problem> {
  try {
    return new Problem((await response.json()) as ProblemBody)
  } catch {
    return new Problem({ type: '', title: '', status: response.status, detail: `HTTP ${response.status}`, code: '' })
  }
}

/** The client of the service, typed by its OpenAPI document. A refusal is thrown as a `Problem`. */
export const api = createClient<paths>({ baseUrl: window.location.origin })
api.use(everyRequest)

/** The body of a successful answer. */
export async function data<T>(answer: Promise<{ data?: T }>): Promise<NonNullable<T>> {
  const { data } = await answer
  return data as NonNullable<T>
}

/** The headers of a command: its id, what version of its subject was seen, and a reason where its body has no field for one. */
export function commandHeaders(id: string, seen?: number | null, reason?: string): Record<string, string> {
  return {
    'Idempotency-Key': id,
    ...(seen == null ? {} : { 'If-Match': `"${seen}"` }),
    ...(reason ? { 'X-Reason': encodeURIComponent(reason) } : {}),
  }
}
