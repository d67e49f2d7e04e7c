import { Navigate, useLocation, useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import { useEffect, useState } from 'react'
import { ProblemAlert } from '../components/ProblemAlert'
import { Problem } from '../lib/problem'
import { type Me, SessionContext } from '../lib/session'
import { Waiting } from './Fallbacks'
import { Frame } from './Frame'
import { useWho } from './session'

/**
 * What every page has around it once somebody is signed in. Whoever opened this tab stays the one it shows: when the session ends, or
 * another account takes it over in another tab, the page with what was filled in remains below a window that says so.
 */
export default function Shell() {
  const who = useWho()
  const place = useLocation()
  const [me, setMe] = useState<Me>()
  const answered = who.data
  if (answered && answered !== me && (me === undefined || me.account === answered.account)) setMe(answered)
  if (me === undefined) {
    if (who.error instanceof Problem && who.error.status === 401) return <ToSignIn />
    return who.error ? <ProblemAlert error={who.error} onRetry={() => who.refetch()} /> : <Waiting />
  }
  if (me.mustChange && place.pathname !== '/password') return <Navigate to="/password" replace />
  return (
    <App message={{ maxCount: 3 }} className="app">
      <SessionContext value={me}>
        <Frame me={me} />
      </SessionContext>
    </App>
  )
}

/** Goes to the sign-in, once, and remembers where somebody wanted to be: the place changes before that page is there. */
function ToSignIn() {
  const navigate = useNavigate()
  useEffect(() => {
    const { pathname, search } = window.location
    const to = pathname === '/' ? undefined : pathname + search
    if (pathname !== '/login') navigate({ to: '/login', search: { to } as never, replace: true })
  }, [navigate])
  return <Waiting />
}
