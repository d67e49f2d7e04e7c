import { api, commandHeaders, data } from '../../api/client'
import type { EquivalenceRequest, ListedRequest } from '../../api/schema'

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

/** A request in full, with what the reader may do to it now. */
export function readRequest(request: string): Promise<ListedRequest> {
  return data(api.GET('/api/v1/equivalence-requests/{request}', { params: { path: { request } } }))
}
