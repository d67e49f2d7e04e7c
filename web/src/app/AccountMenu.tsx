import { UserOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button, Dropdown, Grid } from 'antd'
import { useText } from '../lib/messages'
import type { Me } from '../lib/session'
import { useSignOut } from '../lib/signOut'
import { shellTexts } from './shell.messages'

/** Who is signed in, and how to change the password or leave. */
export function AccountMenu({ me }: { me: Me }) {
  const t = useText(shellTexts)
  const wide = Grid.useBreakpoint().md !== false
  const navigate = useNavigate()
  const leave = useSignOut()
  const name = me.name || me.login
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
