import { UserOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Dropdown, Grid } from 'antd'
import { api } from '../api/client'
import { useText } from '../lib/messages'
import type { Me } from '../lib/session'
import { shellTexts } from './shell.messages'

/** Who is signed in, and how to change the password or leave. */
export function AccountMenu({ me }: { me: Me }) {
  const t = useText(shellTexts)
  const wide = Grid.useBreakpoint().md !== false
  const navigate = useNavigate()
  const queries = useQueryClient()
  const name = me.name || me.login
  const leave = async () => {
    await api.DELETE('/api/v1/session').catch(() => undefined)
    queries.clear()
    await navigate({ to: '/login' })
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'password', label: t.password, onClick: () => navigate({ to: '/password' }) },
          { key: 'leave', label: t.signOut, onClick: leave },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={t.account(name)}>
        {wide ? name : null}
      </Button>
    </Dropdown>
  )
}
