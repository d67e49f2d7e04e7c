import { Flex, Typography } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { useText } from '../lib/messages'
import { commonTexts } from './common.messages'
import { useReachableTables } from './useReachableTables'

/** A page's title, what stands beside it, and its content. */
export function Page({
  title,
  intro,
  extra,
  children,
}: {
  title: ReactNode
  intro?: ReactNode
  extra?: ReactNode
  children: ReactNode
}) {
  const t = useText(commonTexts)
  const page = useRef<HTMLDivElement>(null)
  useReachableTables(page)
  useEffect(() => {
    if (typeof title === 'string') document.title = t.titled(title)
  }, [title, t])
  return (
    <Flex vertical gap={16} className="page" ref={page}>
      <Flex justify="space-between" align="start" gap={16} wrap>
        <div>
          <Typography.Title level={1} className="page-title">
            {title}
          </Typography.Title>
          {intro && <Typography.Text type="secondary">{intro}</Typography.Text>}
        </div>
        {extra}
      </Flex>
      {children}
    </Flex>
  )
}
