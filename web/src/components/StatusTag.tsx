import { Tag } from 'antd'
import type { PlanStatus } from '../api/schema'
import { statusColours } from '../lib/grades'

/** Where a plan and its class stand (CLASS-4), in the service's word for it. */
export function StatusTag({ status, label }: { status: PlanStatus; label: string }) {
  return <Tag color={statusColours[status]}>{label}</Tag>
}
