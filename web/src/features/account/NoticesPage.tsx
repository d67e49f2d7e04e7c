import { App, Button, Select, Tag, Typography } from 'antd'
import { api, commandHeaders, data } from '../../api/client'
import type { NoticeEntry } from '../../api/schema'
import { Lead } from '../../components/Lead'
import { ListPage } from '../../components/ListPage'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useCommand } from '../../lib/command'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { noticePath } from '../../lib/notices'
import { useMe } from '../../lib/session'
import './account.css'
import { noticeTexts } from './notices.messages'

/** 站内信. The service remembers how far one has read: a notice is marked together with all earlier ones. */
export default function NoticesPage() {
  const t = useText(noticeTexts)
  const { role } = useMe()
  const { message } = App.useApp()
  const read = useCommand(
    async (through: number | 'all', id) => {
      const upTo = through === 'all' ? await latest() : through
      if (upTo === undefined) return
      await api.POST('/api/v1/notices/read', { body: { through: upTo }, params: { header: commandHeaders(id) } })
    },
    () => message.success(t.done),
  )
  const title = (notice: NoticeEntry) => {
    const page = noticePath(notice.subject, role)
    return page ? <Lead to={page}>{notice.title}</Lead> : notice.title
  }
  return (
    <ListPage<NoticeEntry>
      title={t.title}
      intro={t.intro}
      name="notices"
      load={(query) => data(api.GET('/api/v1/notices', { params: { query } }))}
      rowKey={(notice) => String(notice.position)}
      rowLabel={(notice) => notice.title}
      empty={t.none}
      filters={[
        {
          name: 'unread',
          label: t.show,
          input: (
            <Select
              allowClear
              placeholder={t.all}
              style={{ minWidth: 120 }}
              options={[
                { value: 'true', label: t.unread },
                { value: 'false', label: t.read },
              ]}
            />
          ),
        },
      ]}
      toolbar={
        <Button loading={read.isPending} onClick={() => read.mutate('all')}>
          {t.readAll}
        </Button>
      }
      extra={<ProblemAlert error={read.error} />}
      columns={[
        {
          key: 'state',
          title: t.state,
          render: (notice) => (notice.read ? t.read : <Tag className="unread">{t.unread}</Tag>),
        },
        { key: 'title', title: t.notice, render: title },
        { key: 'text', title: t.text, render: (notice) => <span className="notice-text">{notice.text}</span> },
        { key: 'due', title: t.due, render: (notice) => notice.due },
        { key: 'at', title: t.at, sort: 'position', render: (notice) => instant(notice.at) },
      ]}
      actions={(notice) =>
        notice.read ? (
          <Typography.Text type="secondary">—</Typography.Text>
        ) : (
          <Button type="link" size="small" title={t.readThroughWhy} onClick={() => read.mutate(notice.position)}>
            {t.readThrough}
          </Button>
        )
      }
    />
  )
}

/** The position of one's latest notice, if there is any. */
async function latest(): Promise<number | undefined> {
  const page = await data(api.GET('/api/v1/notices', { params: { query: { size: 1 } } }))
  return page.items[0]?.position
}
