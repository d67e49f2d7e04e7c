import { Link } from '@tanstack/react-router'
import type { Plan } from '../../api/schema'
import { useText } from '../../lib/messages'
import { classesTexts } from './classes.messages'

/** 计划人数, 批准人数, 允许上报人数 and 已报名, side by side. */
export function ClassFigures({ plan }: { plan: Plan }) {
  const t = useText(classesTexts)
  const figures = [
    { label: t.figures.planned, value: plan.planned },
    { label: t.figures.approved, value: plan.approved },
    { label: t.figures.allowed, value: plan.allowed },
  ]
  return (
    <dl className="class-figures">
      {figures.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={value == null ? 'undecided' : 'figure'}>{value ?? t.undecided}</dd>
        </div>
      ))}
      <div>
        <dt>{t.figures.enrolled}</dt>
        <dd className="figure">
          <Link to={`/classes/${plan.plan}`} search={{ tab: 'roster' } as never}>
            {plan.enrolled}
          </Link>
        </dd>
      </div>
    </dl>
  )
}
