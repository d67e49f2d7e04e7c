import { MenuOutlined } from '@ant-design/icons'
import { Navigate, Outlet, useLocation, useMatches } from '@tanstack/react-router'
import { Button, Drawer, Flex, Grid, Layout, Typography } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { ProblemAlert } from '../components/ProblemAlert'
import { useText } from '../lib/messages'
import { Problem } from '../lib/problem'
import type { PageRoute } from '../lib/routes'
import { type Me, SessionContext } from '../lib/session'
import { AccountMenu } from './AccountMenu'
import { DisplayMenu } from './DisplayMenu'
import { Missing, Waiting } from './Fallbacks'
import { IdleWarning } from './IdleWarning'
import { NoticeBell } from './NoticeBell'
import { OfflineBanner } from './OfflineBanner'
import { SessionEnded } from './SessionEnded'
import { SideMenu } from './SideMenu'
import { useWho } from './session'
import { shellTexts } from './shell.messages'

/** What every page has around it once somebody is signed in: the menu, who it is, notices, and what watches over the session. */
export default function Shell() {
  const who = useWho()
  const place = useLocation()
  if (who.isPending) return <Waiting />
  if (who.error instanceof Problem && who.error.status === 401) {
    const to = place.pathname === '/' ? undefined : place.pathname + place.searchStr
    return <Navigate to="/login" search={{ to } as never} replace />
  }
  if (!who.data) return <ProblemAlert error={who.error} onRetry={() => who.refetch()} />
  if (who.data.mustChange && place.pathname !== '/password') return <Navigate to="/password" replace />
  return (
    <SessionContext value={who.data}>
      <Frame me={who.data} />
    </SessionContext>
  )
}

function Frame({ me }: { me: Me }) {
  const t = useText(shellTexts)
  const wide = Grid.useBreakpoint().lg !== false
  const [open, setOpen] = useState(false)
  const path = useLocation().pathname
  const main = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is shown from its top, and closes the menu
  useEffect(() => {
    setOpen(false)
    main.current?.scrollTo(0, 0)
  }, [path])
  return (
    <Layout style={{ height: '100dvh' }}>
      <a className="skip" href="#content">
        {t.skip}
      </a>
      {wide && (
        <Layout.Sider width={232} className="scrolls">
          <Brand />
          <SideMenu me={me} />
        </Layout.Sider>
      )}
      <Layout>
        <Layout.Header className="bar">
          <Flex justify="space-between" align="center" gap={12} style={{ height: '100%' }}>
            <Flex align="center" gap={12} style={{ minWidth: 0 }}>
              {!wide && (
                <Button
                  icon={<MenuOutlined />}
                  aria-label={t.menu}
                  aria-expanded={open}
                  onClick={() => setOpen(true)}
                />
              )}
              <Typography.Text strong ellipsis>
                {me.place || t.subtitle}
              </Typography.Text>
            </Flex>
            <Flex align="center" gap={wide ? 12 : 4}>
              <NoticeBell />
              <DisplayMenu />
              <AccountMenu me={me} />
            </Flex>
          </Flex>
        </Layout.Header>
        <Layout.Content className="scrolls content" id="content" ref={main} tabIndex={-1}>
          <OfflineBanner />
          <Allowed me={me} />
        </Layout.Content>
      </Layout>
      {!wide && (
        <Drawer
          open={open}
          onClose={() => setOpen(false)}
          placement="left"
          size={260}
          title={<Brand />}
          rootClassName="side-drawer"
        >
          <SideMenu me={me} />
        </Drawer>
      )}
      <IdleWarning />
      <SessionEnded me={me} />
    </Layout>
  )
}

/** The page, if this role has it. */
function Allowed({ me }: { me: Me }) {
  const needs = useMatches().at(-1)?.staticData as Partial<Pick<PageRoute, 'roles' | 'when'>> | undefined
  const allowed = (needs?.roles?.includes(me.role) ?? true) && (needs?.when?.(me) ?? true)
  return allowed ? <Outlet /> : <Missing />
}

function Brand() {
  const t = useText(shellTexts)
  return (
    <Flex align="center" gap={10} className="brand">
      <img src="/favicon.svg" alt="" width={32} height={32} />
      <span>
        <strong>{t.product}</strong>
        <small>{t.subtitle}</small>
      </span>
    </Flex>
  )
}
