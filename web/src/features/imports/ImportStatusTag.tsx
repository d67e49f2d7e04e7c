import { Tag } from 'antd'
import type { Import } from '../../api/schema'

const COLOURS: Record<string, string> = {
  running: 'processing',
  undoing: 'processing',
  completed: 'success',
  cancelled: 'default',
  broken: 'error',
  undone: 'default',
}

/** 状态 of an import; one whose rows partly failed is marked so. */
export function ImportStatusTag({ of }: { of: Import }) {
  const partly = of.status === 'completed' && of.failed > 0
  return <Tag color={partly ? 'warning' : COLOURS[of.status]}>{of.status_label}</Tag>
}
