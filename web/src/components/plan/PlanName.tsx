import { Link } from '@tanstack/react-router'
import type { Plan } from '../../api/schema'
import { useText } from '../../lib/messages'
import { planTexts } from './plan.messages'

type Named = Pick<Plan, 'plan' | 'name' | 'point_name'>

/** A class's name with its point's name in brackets before it; it leads to the class, below `to`. `bare` is
 * for where the point is known. */
export function PlanName({ plan, to = '/plans', bare = false }: { plan: Named; to?: string; bare?: boolean }) {
  const t = useText(planTexts)
  return (
    <div className="wraps plan-name">
      <Link to={`${to}/${plan.plan}`}>{bare ? plan.name : t.named(plan.point_name, plan.name)}</Link>
    </div>
  )
}
