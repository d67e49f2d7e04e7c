import { Card, Typography } from 'antd'
import type { ReactNode } from 'react'

/** A part of a page, with a heading below the page's. */
export function Part({ title, extra, children }: { title: ReactNode; extra?: ReactNode; children: ReactNode }) {
  return (
    <Card
      size="small"
      title={
        <Typography.Title level={2} className="section-title">
          {title}
        </Typography.Title>
      }
      extra={extra}
    >
      {children}
    </Card>
  )
}
