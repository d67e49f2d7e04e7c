import { BellOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Badge, Button } from 'antd'
import { api, data } from '../api/client'
import { idleFor } from '../lib/activity'
import { useText } from '../lib/messages'
import { shellTexts } from './shell.messages'

/** How often unread notices are counted while somebody is there. */
const EVERY_MS = 60_000

/** How many notices one has not read, and the way to them. */
export function NoticeBell() {
  const t = useText(shellTexts)
  const navigate = useNavigate()
  const unread = useQuery({
    queryKey: ['notices', 'unread'],
    queryFn: () => data(api.GET('/api/v1/notices/unread-count')),
    refetchInterval: () => (idleFor(Date.now()) < EVERY_MS ? EVERY_MS : false),
    refetchOnWindowFocus: true,
  })
  const count = unread.data?.unread ?? 0
  return (
    <Badge count={count} size="small" offset={[-8, 8]}>
      <Button
        type="text"
        icon={<BellOutlined />}
        aria-label={t.notices(count)}
        onClick={() => navigate({ to: '/notices' })}
      />
    </Badge>
  )
}
