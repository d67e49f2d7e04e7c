import { Flex, Typography } from 'antd'
import type { WaitingEntry } from '../../api/schema'
import { Lead } from '../../components/Lead'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { homeTexts } from './home.messages'
import { listOf } from './leads'
import { Section } from './Section'
import { Late } from './Waiting'

/** What is one's own or of one's region, and waits for others. */
export function Elsewhere({ entries }: { entries: WaitingEntry[] }) {
  const t = useText(homeTexts)
  const { role } = useMe()
  const turns = [...new Set(entries.map((entry) => entry.with))]
  if (entries.length === 0) return null
  return (
    <Section title={role === 'learner' ? t.requests : t.elsewhere}>
      {turns.map((turn) => (
        <Flex vertical gap={6} key={turn}>
          <h3 className="home-kind">{t.with[turn]}</h3>
          <ul className="home-list">
            {entries
              .filter((entry) => entry.with === turn)
              .map((entry) => {
                const list = entry.count > 0 ? listOf(role, entry) : undefined
                return (
                  <li key={entry.kind}>
                    <div className="home-line">
                      <span>{list ? <Lead to={list}>{entry.label}</Lead> : entry.label}</span>
                      <span className="figure">
                        {entry.late > 0 && <Late>{t.late(entry.late)}</Late>} {t.count(entry.count)}
                      </span>
                    </div>
                    {role === 'learner' &&
                      entry.items.map((item) => (
                        <p key={item.id}>
                          {item.name}{' '}
                          <Typography.Text type="secondary">{item.since && t.since(item.since)}</Typography.Text>
                        </p>
                      ))}
                  </li>
                )
              })}
          </ul>
        </Flex>
      ))}
    </Section>
  )
}
