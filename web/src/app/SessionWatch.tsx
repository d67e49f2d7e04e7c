import { useQueryClient } from '@tanstack/react-query'
import { Button, Flex, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { api, data } from '../api/client'
import { SignInForm } from '../components/SignInForm'
import { useText } from '../lib/messages'
import { Problem } from '../lib/problem'
import { type Me, onSessionEnded } from '../lib/session'
import { onTabNews } from '../lib/tabs'
import { useWho } from './session'
import { shellTexts } from './shell.messages'

/** What became of the session while this page was open. */
type Turn = 'good' | 'ended' | 'other'

/**
 * Watches whose session it is. Ended, it asks to sign in again above the page, which keeps what was filled in. Taken over by another
 * account in another tab of this browser, it says so, and nothing is done here in that account's name.
 */
export function SessionWatch({ me }: { me: Me }) {
  const t = useText(shellTexts)
  const queries = useQueryClient()
  const [turn, setTurn] = useState<Turn>('good')
  const answered = useWho().data
  useEffect(() => onSessionEnded(() => setTurn('ended')), [])
  useEffect(() => {
    if (answered && answered.account !== me.account) setTurn('other')
  }, [answered, me.account])
  useEffect(() => {
    const heard = (account: string | undefined) => {
      setTurn(account === undefined ? 'ended' : account === me.account ? 'good' : 'other')
    }
    // Back in this tab, or at the computer: whose session is it by now?
    const look = async () => {
      if (document.visibilityState !== 'visible') return
      try {
        heard((await data(api.GET('/api/v1/session'))).account)
      } catch (error) {
        if (error instanceof Problem && error.status === 401) heard(undefined)
      }
    }
    const silence = onTabNews((news) => heard(news.account))
    window.addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      silence()
      window.removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [me.account])
  return (
    <>
      <Modal title={t.ended} open={turn === 'ended'} closable={false} footer={null} zIndex={1500} destroyOnHidden>
        <p>{t.endedWhy}</p>
        <SignInForm
          login={me.login}
          onDone={(who) => {
            if (who.account !== me.account || who.must_change) {
              window.location.assign('/')
              return
            }
            setTurn('good')
            queries.invalidateQueries()
          }}
        />
      </Modal>
      <Modal title={t.other} open={turn === 'other'} closable={false} footer={null} zIndex={1500} destroyOnHidden>
        <p>{t.otherWhy(me.name || me.login)}</p>
        <Flex gap={8} wrap>
          <Button type="primary" onClick={() => window.location.assign('/')}>
            {t.otherGoOn}
          </Button>
          <Button onClick={() => setTurn('ended')}>{t.otherBack(me.name || me.login)}</Button>
        </Flex>
      </Modal>
    </>
  )
}
