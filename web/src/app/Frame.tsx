import { MenuOutlined } from '@ant-design/icons'
import { Outlet, useLocation, useMatches } from '@tanstack/react-router'
import { Button, Drawer, Flex, Grid, Layout, Typography } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../lib/messages'
import type { PageRoute } from '../lib/routes'
import type { Me } from '../lib/session'
import { AccountMenu } from './AccountMenu'
import { DisplayMenu } from './DisplayMenu'
import { Missing } from './Fallbacks'
import { IdleWarning } from './IdleWarning'
import { NoticeBell } from './NoticeBell'
import { OfflineBanner } from './OfflineBanner'
import { SessionWatch } from './SessionWatch'
import { SideMenu } from './SideMenu'
import { shellTexts } from './shell.messages'
import { useArrival } from './useArrival'

/** The menu, who it is, notices, what watches over the session, and the page. Before a forced change of the password there is the page only. */
export function Frame({ me }: { me: Me }) {
  const t = useText(shellTexts)
  const wide = Grid.useBreakpoint().lg !== false
  const [open, setOpen] = useState(false)
  const path = useLocation().pathname
  const main = useRef<HTMLElement>(null)
  useArrival(main)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the menu
  useEffect(() => setOpen(false), [path])
  const menu = !me.mustChange
  return (
    <Layout style={{ height: '100dvh' }}>
      <a className="skip" href="#content">
        {t.skip}
      </a>
      {wide && menu && (
        <Layout.Sider width={232} className="scrolls">
          <Brand />
          <SideMenu me={me} />
        </Layout.Sider>
      )}
      <Layout>
        <Layout.Header className="bar">
          <Flex justify="space-between" align="center" gap={12} style={{ height: '100%' }}>
            <Flex align="center" gap={12} style={{ minWidth: 0 }}>
              {!wide && menu && (
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
              {menu && <NoticeBell />}
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
      {!wide && menu && (
        <Drawer
          open={open}
          onClose={() => setOpen(false)}
          placement="left"
          size={260}
          title={<Brand />}
          rootClassName="side-drawer"
        >
          <SideMenu me={me} onChosen={() => setOpen(false)} />
        </Drawer>
      )}
      <IdleWarning />
      <SessionWatch me={me} />
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
