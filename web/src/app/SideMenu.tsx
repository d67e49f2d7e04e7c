import { Link, useLocation } from '@tanstack/react-router'
import { Menu, type MenuProps } from 'antd'
import { useText } from '../lib/messages'
import type { Me } from '../lib/session'
import { type MenuEntry, menus } from './menu'
import { shellTexts } from './shell.messages'

/** The left-hand menu of a role. The page that is shown is marked, a page below an entry as that entry. `onChosen` is told even then. */
export function SideMenu({ me, onChosen }: { me: Me; onChosen?: () => void }) {
  const t = useText(shellTexts)
  const path = useLocation().pathname
  const groups = menus[me.role]
  const label = (entry: MenuEntry) => (
    <Link to={entry.path}>{entry.number ? `${entry.number}. ${t.entries[entry.entry]}` : t.entries[entry.entry]}</Link>
  )
  const items: MenuProps['items'] = groups.map((group) => ({
    type: 'group',
    key: group.group,
    label: t.groups[group.group],
    children: group.entries
      .filter((entry) => entry.when?.(me) ?? true)
      .map((entry) => ({ key: entry.path, label: label(entry) })),
  }))
  const paths = groups.flatMap((group) => group.entries.map((entry) => entry.path))
  const selected = paths
    .filter((one) => path === one || (one !== '/' && path.startsWith(`${one}/`)))
    .sort((one, other) => other.length - one.length)[0]
  return (
    <nav aria-label={t.menu}>
      <Menu theme="dark" onClick={onChosen} mode="inline" items={items} selectedKeys={selected ? [selected] : []} />
    </nav>
  )
}
