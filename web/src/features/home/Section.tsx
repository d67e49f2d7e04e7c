import { Card, Flex, Typography } from 'antd'
import { type ReactNode, useId } from 'react'

/** A part of the home page under a heading of its own. */
export function Section({ title, extra, children }: { title: string; extra?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <Card>
        <Flex vertical gap={14}>
          <Flex justify="space-between" align="baseline" gap={12} wrap>
            <Typography.Title level={2} id={id} className="section-title">
              {title}
            </Typography.Title>
            {extra}
          </Flex>
          {children}
        </Flex>
      </Card>
    </section>
  )
}
