import { Card, Flex, Typography } from 'antd'

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
    <Flex gap={8} wrap component="dl" style={{ margin: 0 }}>
      {counts.map(({ name, value, tone }) => (
        <Card key={name} size="small" style={{ flex: '1 1 110px' }}>
          <dt>
            <Typography.Text type="secondary">{name}</Typography.Text>
          </dt>
          <dd style={{ margin: 0 }}>
            <Typography.Text
              strong
              className="figure"
              type={value > 0 ? tone : undefined}
              style={{ fontSize: '1.6em' }}
            >
              {value}
            </Typography.Text>
          </dd>
        </Card>
      ))}
    </Flex>
  )
}
