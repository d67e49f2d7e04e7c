import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useState } from 'react'
import type { Portal } from '../../api/schema'
import { SignInForm } from '../../components/SignInForm'
import { useText } from '../../lib/messages'
import { useUrlState } from '../../lib/urlState'
import { Doorstep } from './Doorstep'
import { inside } from './inside'
import { signInPageTexts } from './signin.messages'

const PORTALS: Portal[] = ['office', 'point', 'learner', 'auditor']

/** Where everybody comes in (O1). The address says where to afterwards. */
export default function SignInPage() {
  const t = useText(signInPageTexts)
  const [url] = useUrlState()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [portal, setPortal] = useState<Portal>('office')
  return (
    <Doorstep title={t.product} subtitle={t.subtitle}>
      <Segmented<Portal>
        block
        aria-label={t.portal}
        value={portal}
        onChange={setPortal}
        options={PORTALS.map((value) => ({ value, label: t.portals[value] }))}
      />
      <SignInForm
        portal={portal}
        onDone={async () => {
          queries.clear()
          await navigate({ href: inside(url.to) })
        }}
      />
      <Link to="/forgotten-password">{t.forgotten}</Link>
    </Doorstep>
  )
}
