import { api, commandHeaders, data } from '../../api/client'
import type { EquivalenceRequest, ListedRequest, RequestAction } from '../../api/schema'

function about(request: EquivalenceRequest, id: string) {
  return { params: { path: { request: request.request } }, headers: commandHeaders(id, request.version) }
}

/** EQ-3. */
export function approve(request: EquivalenceRequest, granted: string, opinion: string | undefined, id: string) {
  return data(
    api.POST('/api/v1/equivalence-requests/{request}/approval', {
      ...about(request, id),
      body: { granted, opinion: opinion || null },
    }),
  )
}

/** EQ-4. */
export function reject(request: EquivalenceRequest, opinion: string | undefined, id: string) {
  return data(
    api.POST('/api/v1/equivalence-requests/{request}/rejection', {
      ...about(request, id),
      body: { opinion: opinion || null },
    }),
  )
}

/** EQ-6. */
export function undo(request: EquivalenceRequest, reason: string, id: string) {
  return data(
    api.POST('/api/v1/equivalence-requests/{request}/decision-reversal', { ...about(request, id), body: { reason } }),
  )
}

/** A request in full. */
export function readRequest(request: string): Promise<EquivalenceRequest> {
  return data(api.GET('/api/v1/equivalence-requests/{request}', { params: { path: { request } } }))
}

/** What one may do to a request now: the list says it. */
export async function readActions(request: EquivalenceRequest): Promise<RequestAction[]> {
  const { learner_name: name, kind, training_year } = request
  const page = await data(
    api.GET('/api/v1/equivalence-requests', {
      params: { query: { name, kind, training_year, status: 'all', size: 200 } },
    }),
  )
  const found: ListedRequest | undefined = page.items.find((one) => one.request === request.request)
  return found?.actions ?? []
}
