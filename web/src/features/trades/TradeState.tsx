import { Tag } from 'antd'
import type { Trade } from '../../api/schema'
import { useText } from '../../lib/messages'
import { tradeTexts } from './trades.messages'

/** TRADE-3: whether learners are given a trade. */
export function TradeState({ trade }: { trade: Trade }) {
  const t = useText(tradeTexts)
  if (trade.merged_into) return <Tag>{t.merged}</Tag>
  return trade.retired ? <Tag>{t.retired}</Tag> : <Tag color="success">{t.current}</Tag>
}
