import { Typography } from 'antd'
import './counts.css'

/** A number with its name. */
export interface Count {
  name: string
  value: number
  /** How it looks when it is not zero. */
  tone?: 'success' | 'danger' | 'warning' | undefined
}

/** Numbers side by side; on a phone two in a row. */
export function Counts({ counts }: { counts: Count[] }) {
  return (
    <dl className="counts">
      {counts.map(({ name, value, tone }) => (
        <div key={name}>
          <dt>
            <Typography.Text type="secondary">{name}</Typography.Text>
          </dt>
          <dd>
            <Typography.Text strong className="count" type={value > 0 ? tone : undefined}>
              {value}
            </Typography.Text>
          </dd>
        </div>
      ))}
    </dl>
  )
}
