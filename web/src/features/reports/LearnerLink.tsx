import { Link } from '@tanstack/react-router'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { reportTexts } from './reports.messages'

/** A learner by name, which leads to his page for who has it; a training point has none. */
export function LearnerLink({ learner, name }: { learner: string; name: string }) {
  const t = useText(reportTexts)
  const me = useMe()
  const shown = name || t.erased
  if (me.role === 'point') return shown
  return (
    <Link to="/learners/$learner" params={{ learner } as never}>
      {shown}
    </Link>
  )
}
