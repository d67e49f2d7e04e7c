import { Tag } from 'antd'
import type { EquivalenceRequest, RequestStatus } from '../../api/schema'

const COLOURS: Record<RequestStatus, string> = {
  pending: 'warning',
  approved: 'success',
  rejected: 'error',
  withdrawn: 'default',
}

/** Where a request stands, in the service's word for it. */
export function RequestTag({ request }: { request: EquivalenceRequest }) {
  return <Tag color={COLOURS[request.status]}>{request.status_label}</Tag>
}
