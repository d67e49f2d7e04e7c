import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Card, Flex, Segmented, Typography } from 'antd'
import { useEffect, useState } from 'react'
import type { Portal } from '../../api/schema'
import { SignInForm } from '../../components/SignInForm'
import { useText } from '../../lib/messages'
import { useUrlState } from '../../lib/urlState'
import { signInPageTexts } from './signin.messages'

const PORTALS: Portal[] = ['office', 'point', 'learner', 'auditor']

/** Where everybody comes in (O1). The address says where to afterwards. */
export default function SignInPage() {
  const t = useText(signInPageTexts)
  const [url] = useUrlState()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [portal, setPortal] = useState<Portal>('office')
  useEffect(() => {
    document.title = `${t.title} · 课时`
  }, [t])
  return (
    <main className="scrolls signin">
      <Card className="signin-card">
        <Flex vertical gap={20}>
          <header>
            <Typography.Title level={1} className="page-title">
              {t.product}
            </Typography.Title>
            <Typography.Text type="secondary">{t.subtitle}</Typography.Text>
          </header>
          <Segmented<Portal>
            block
            aria-label={t.portal}
            value={portal}
            onChange={setPortal}
            options={PORTALS.map((value) => ({ value, label: t.portals[value] }))}
          />
          <SignInForm
            portal={portal}
            onDone={async () => {
              queries.clear()
              await navigate({ to: inside(url.to) })
            }}
          />
          <Link to="/forgotten-password">{t.forgotten}</Link>
        </Flex>
      </Card>
    </main>
  )
}

/** Where to go afterwards: a page of ours, never another site. */
function inside(to: string | undefined): string {
  return to?.startsWith('/') && !to.startsWith('//') ? to : '/'
}
