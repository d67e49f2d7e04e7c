import { Card, Flex } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { DisplayChoice } from './DisplayChoice'
import './doorstep.css'

/** A page before the sign-in: a card in the middle of nothing else. */
export function Doorstep({ title, subtitle, children }: { title: string; subtitle: string; children: ReactNode }) {
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <main className="scrolls doorstep">
      <Card className="doorstep-card">
        <Flex vertical gap={20}>
          <header>
            <Flex gap={12} align="center">
              <img src="/favicon.svg" alt="" width={40} height={40} />
              <h1 className="page-title">{title}</h1>
            </Flex>
            <p className="doorstep-subtitle">{subtitle}</p>
          </header>
          {children}
        </Flex>
      </Card>
      <DisplayChoice />
    </main>
  )
}
