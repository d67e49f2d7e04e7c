import { useQueryClient } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useEffect, useState } from 'react'
import { SignInForm } from '../components/SignInForm'
import { useText } from '../lib/messages'
import { type Me, onSessionEnded } from '../lib/session'
import { shellTexts } from './shell.messages'

/** Asks to sign in again above the page, which keeps what was filled in. Another account opens its own home page instead. */
export function SessionEnded({ me }: { me: Me }) {
  const t = useText(shellTexts)
  const queries = useQueryClient()
  const [over, setOver] = useState(false)
  useEffect(() => onSessionEnded(() => setOver(true)), [])
  return (
    <Modal title={t.ended} open={over} closable={false} footer={null} zIndex={1500} destroyOnHidden>
      <p>{t.endedWhy}</p>
      <SignInForm
        login={me.login}
        onDone={(who) => {
          if (who.account !== me.account || who.must_change) {
            window.location.assign('/')
            return
          }
          setOver(false)
          queries.invalidateQueries()
        }}
      />
    </Modal>
  )
}
