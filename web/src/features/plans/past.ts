import { api, data } from '../../api/client'
import type { Plan, PointRow } from '../../api/schema'

/** What a training point did in a year: what it planned, and what came of it. */
export interface PastYear {
  year: number
  plans: number
  planned: number
  approved: number
  enrolled: number
  classesHeld: number
  trained: number
  passed: number
  passRate: string | undefined
}

/** A plan of the past, with how many passed. */
export type PastPlan = Plan & { passed: number | undefined }

export interface Past {
  years: PastYear[]
  plans: PastPlan[]
  total: number
}

/** The most plans that are looked at. */
const PLANS = 200

/** The record of the point that reported a plan: everything but the plan itself, the latest year first. */
export async function readPast(plan: Plan): Promise<Past> {
  const page = await data(
    api.GET('/api/v1/training-plans', {
      params: { query: { point: plan.point, size: PLANS, sort: '-training_year,-reported_at' } },
    }),
  )
  const plans = page.items.filter((one) => one.plan !== plan.plan)
  const years = [...new Set(plans.map((one) => one.training_year))]
  const reports = await Promise.all(years.map((year) => readYear(plan, year)))
  const passed = new Map(reports.flatMap((report) => report.passed))
  return {
    years: byYear(
      plans,
      reports.map((report) => report.row),
    ),
    plans: plans.map((one) => ({ ...one, passed: passed.get(one.plan) })),
    total: page.total - (page.items.length - plans.length),
  }
}

async function readYear({ point, office }: Plan, training_year: number) {
  const [points, classes] = await Promise.all([
    data(api.GET('/api/v1/reports/points', { params: { query: { training_year, region: office, point } } })),
    data(
      api.GET('/api/v1/reports/points/{point}/classes', {
        params: { path: { point }, query: { training_year, size: PLANS } },
      }),
    ),
  ])
  return { row: points.rows[0], passed: classes.rows.map((one) => [one.class, one.passed] as const) }
}

/** Plans added up by year, beside the report's row of that year. */
export function byYear(plans: Plan[], rows: (PointRow | undefined)[]): PastYear[] {
  const years = [...new Set(plans.map((plan) => plan.training_year))].sort((one, other) => other - one)
  return years.map((year) => {
    const own = plans.filter((plan) => plan.training_year === year)
    const row = rows.find((one) => one?.training_year === year)
    return {
      year,
      plans: own.length,
      planned: sum(own.map((plan) => plan.planned)),
      approved: sum(own.map((plan) => plan.approved ?? 0)),
      enrolled: sum(own.map((plan) => plan.enrolled)),
      classesHeld: row?.classes_held ?? 0,
      trained: row?.trained ?? 0,
      passed: row?.passed ?? 0,
      passRate: row?.pass_rate,
    }
  })
}

function sum(figures: number[]): number {
  return figures.reduce((total, figure) => total + figure, 0)
}
