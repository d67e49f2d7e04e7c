import { Button } from 'antd'
import { useState } from 'react'
import type { Learner } from '../../api/schema'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { DepartureModal } from './DepartureModal'
import { ErasureModal } from './ErasureModal'
import { learnersTexts } from './learners.messages'
import { mayChange, mayErase } from './may'
import { ReturnModal } from './ReturnModal'

/** PERSON-3 and PERSON-4: off the roster, back on it, and the erasure of who left. */
export function RosterActions({ learner }: { learner: Learner }) {
  const t = useText(learnersTexts)
  const me = useMe()
  const [open, setOpen] = useState<'leave' | 'return' | 'erase'>()
  const close = () => setOpen(undefined)
  if (!mayChange(me) || learner.erased) return null
  return (
    <>
      {learner.on_roster ? (
        <Button onClick={() => setOpen('leave')}>{t.leave}</Button>
      ) : (
        <Button onClick={() => setOpen('return')}>{t.comeBack}</Button>
      )}
      {mayErase(me, learner) && (
        <Button danger onClick={() => setOpen('erase')}>
          {t.erase}
        </Button>
      )}
      <DepartureModal learner={learner} open={open === 'leave'} onClose={close} />
      <ReturnModal learner={learner} open={open === 'return'} onClose={close} />
      <ErasureModal learner={learner} open={open === 'erase'} onClose={close} />
    </>
  )
}
