import { Typography } from 'antd'
import { Lead } from '../../components/Lead'
import { rate } from '../../lib/rate'
import { Bar } from './Bar'

export interface RateShown {
  name: string
  basisPoints: number | null | undefined
  /** What it is made of. */
  parts: string
  /** The report that it comes from. */
  from: string
}

/** Rates in large figures, each with its bar, what it is made of, and the way to its report. */
export function Rates({ rates }: { rates: RateShown[] }) {
  return (
    <div className="home-cards">
      {rates.map(({ name, basisPoints, parts, from }) => (
        <div key={name} className="home-rate">
          <Lead to={from}>{name}</Lead>
          <span className="home-count">{rate(basisPoints)}</span>
          <Bar basisPoints={basisPoints} />
          <Typography.Text type="secondary">{parts}</Typography.Text>
        </div>
      ))}
    </div>
  )
}
