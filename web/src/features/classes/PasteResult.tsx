import { Alert } from 'antd'
import { useText } from '../../lib/messages'
import type { Placed } from './pasted'
import { scoresTexts } from './scores.messages'

/** How many lines are told one by one. */
const TOLD = 10

/** What a paste did: how many cells it filled, and which lines found none. */
export function PasteResult({ placed, onClose }: { placed: Placed; onClose: () => void }) {
  const t = useText(scoresTexts)
  const { left } = placed
  return (
    <Alert
      type={left.length > 0 ? 'warning' : 'success'}
      showIcon
      role="status"
      className="free-text"
      closable={{ onClose }}
      title={t.placed(Object.keys(placed.texts).length)}
      description={
        left.length > 0 && (
          <>
            {t.left(left.length)}
            <ul className="lines">
              {left.slice(0, TOLD).map((one) => (
                <li key={one.line}>{t.line(one.line, one.text, t.why[one.why])}</li>
              ))}
              {left.length > TOLD && <li>{t.andMore(left.length - TOLD)}</li>}
            </ul>
          </>
        )
      }
    />
  )
}
