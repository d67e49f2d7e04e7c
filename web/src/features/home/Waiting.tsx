import { Card, Flex, Tag, Typography } from 'antd'
import type { WaitingEntry } from '../../api/schema'
import { Lead } from '../../components/Lead'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { homeTexts } from './home.messages'
import { listOf, pageOf } from './leads'
import { Section } from './Section'

/** What waits for whoever is signed in: a card a kind, with the longest waiting ones. */
export function Waiting({ entries }: { entries: WaitingEntry[] }) {
  const t = useText(homeTexts)
  const some = entries.filter((entry) => entry.count > 0)
  const none = entries.filter((entry) => entry.count === 0).map((entry) => entry.label)
  if (entries.length === 0) return null
  return (
    <Section title={t.waiting}>
      {some.length === 0 ? (
        <Typography.Text>{t.nothing}</Typography.Text>
      ) : (
        <div className="home-cards">
          {some.map((entry) => (
            <WaitingCard key={entry.kind} entry={entry} />
          ))}
        </div>
      )}
      {some.length > 0 && none.length > 0 && (
        <Typography.Text type="secondary">{t.noneOf(none.join(t.listing))}</Typography.Text>
      )}
    </Section>
  )
}

function WaitingCard({ entry }: { entry: WaitingEntry }) {
  const t = useText(homeTexts)
  const { role } = useMe()
  const list = listOf(role, entry)
  return (
    <Card size="small" className="home-card">
      <Flex vertical gap={8}>
        <h3 className="home-kind">{entry.label}</h3>
        <Flex gap={10} align="center">
          <span className="home-count">{entry.count}</span>
          {entry.late > 0 && <Late>{t.late(entry.late)}</Late>}
        </Flex>
        <ul className="home-list">
          {entry.items.map((item) => {
            const page = pageOf(role, entry.kind, item.id)
            return (
              <li key={item.id}>
                {page ? <Lead to={page}>{item.name}</Lead> : item.name}
                <p className="fine">
                  <Typography.Text type="secondary">
                    {[item.since && t.since(item.since), item.due && t.due(item.due)].filter(Boolean).join(t.listing)}
                  </Typography.Text>{' '}
                  {item.late && <Late>{t.lateOne}</Late>}
                </p>
              </li>
            )
          })}
        </ul>
        {list && <Lead to={list}>{t.all(entry.count)}</Lead>}
      </Flex>
    </Card>
  )
}

/** HOME-1: something waits for more than ten days, or past its day. */
export function Late({ children }: { children: string }) {
  return <Tag className="late">{children}</Tag>
}
