import { useQuery } from '@tanstack/react-query'
import { Skeleton, Typography } from 'antd'
import { api, data } from '../../api/client'
import { Lead } from '../../components/Lead'
import { ProblemAlert } from '../../components/ProblemAlert'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { noticePath } from '../../lib/notices'
import { useMe } from '../../lib/session'
import { homeTexts } from './home.messages'
import { Section } from './Section'

/** How many are shown here. */
const SHOWN = 5

/** The latest notices that one has not read. */
export function UnreadNotices() {
  const t = useText(homeTexts)
  const { role } = useMe()
  const answer = useQuery({
    queryKey: ['notices', 'latest'],
    queryFn: () => data(api.GET('/api/v1/notices', { params: { query: { unread: true, size: SHOWN } } })),
  })
  const notices = answer.data?.items ?? []
  return (
    <Section title={t.notices} extra={<Lead to="/notices">{t.allNotices}</Lead>}>
      <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
      {answer.isPending && <Skeleton active title={false} />}
      {answer.data && notices.length === 0 && <Typography.Text>{t.noNotices}</Typography.Text>}
      <ul className="home-list">
        {notices.map((notice) => {
          const page = noticePath(notice.subject, role)
          return (
            <li key={notice.position}>
              {page ? <Lead to={page}>{notice.title}</Lead> : <Typography.Text strong>{notice.title}</Typography.Text>}
              <p>{notice.text}</p>
              <Typography.Text type="secondary" className="fine">
                {instant(notice.at)}
              </Typography.Text>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
