import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../../lib/messages'
import { AskForCode } from './AskForCode'
import { Doorstep } from './Doorstep'
import { EnterCode } from './EnterCode'
import { OneTimePassword } from './OneTimePassword'
import { recoveryTexts } from './recovery.messages'

/** Where one stands on the way to a new password. */
type Stand =
  | { step: 'ask' }
  | { step: 'code'; login: string; expiresIn: number }
  | { step: 'password'; login: string; password: string }

/** 找回密码 (O1): a code by text message, then a password that is shown once and works once. */
export default function ForgottenPasswordPage() {
  const t = useText(recoveryTexts)
  const [stand, setStand] = useState<Stand>({ step: 'ask' })
  return (
    <Doorstep title={t.title} subtitle={t.steps[stand.step]}>
      {stand.step === 'ask' && <AskForCode onSent={(sent) => setStand({ step: 'code', ...sent })} />}
      {stand.step === 'code' && (
        <EnterCode
          login={stand.login}
          expiresIn={stand.expiresIn}
          onPassword={(password) => setStand({ step: 'password', login: stand.login, password })}
          onAgain={() => setStand({ step: 'ask' })}
        />
      )}
      {stand.step === 'password' && <OneTimePassword login={stand.login} password={stand.password} />}
      <Link to="/login">{t.back}</Link>
    </Doorstep>
  )
}
