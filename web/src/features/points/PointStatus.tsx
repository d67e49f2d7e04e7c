import { Tag } from 'antd'
import type { Point } from '../../api/schema'
import { useText } from '../../lib/messages'
import { pointTexts } from './points.messages'

/** POINT-1: whether a training point may work. */
export function PointStatus({ point }: { point: Point }) {
  const t = useText(pointTexts)
  return <Tag color={point.enabled ? 'success' : 'default'}>{point.enabled ? t.enabled : t.disabled}</Tag>
}
