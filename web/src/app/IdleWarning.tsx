import { Modal } from 'antd'
import { useEffect, useState } from 'react'
import { api } from '../api/client'
import { idleFor } from '../lib/activity'
import { useText } from '../lib/messages'
import { sessionEnded } from '../lib/session'
import { shellTexts } from './shell.messages'

/** LOGIN-2: a session idles out after 30 minutes. */
const ENDS_MS = 30 * 60_000
/** How long before that it is said. */
const WARNED_MS = 2 * 60_000

/** Says that the session is about to end, and keeps it when somebody is there. */
export function IdleWarning() {
  const t = useText(shellTexts)
  const [left, setLeft] = useState<number>()
  useEffect(() => {
    const timer = setInterval(() => {
      const idle = idleFor(Date.now())
      setLeft(idle < ENDS_MS - WARNED_MS ? undefined : Math.max(0, Math.ceil((ENDS_MS - idle) / 1000)))
      if (idle >= ENDS_MS) sessionEnded()
    }, 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <Modal
      title={t.idle}
      open={left !== undefined && left > 0}
      closable={false}
      footer={(_, { OkBtn }) => <OkBtn />}
      okText={t.stay}
      onOk={() => {
        setLeft(undefined)
        api.GET('/api/v1/session').catch(() => undefined)
      }}
    >
      <p aria-live="polite">{t.idleSoon(left ?? 0)}</p>
    </Modal>
  )
}
