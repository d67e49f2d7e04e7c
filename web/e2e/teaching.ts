import type { Asking, Login } from './world'

/** A day so many days from today, in Shanghai. */
export function day(from: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + from * 86_400_000).toISOString().slice(0, 10)
}

/** A name that no other test uses. */
export function fresh(name: string): string {
  return `${name}${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`
}

export type As = (login: Login) => Promise<Asking>

/** Reports a plan of `point1`, whose training ended yesterday, so that its whole course can be walked through. */
export async function reportPlan(as: As, name: string, planned = 30): Promise<string> {
  const point = await as('point1')
  const who = await point.get<{ seat: { point: string } }>('/api/v1/session')
  const content = {
    training_year: Number(day(0).slice(0, 4)),
    name,
    audience: 'everyone',
    planned,
    hours: '12',
    enrolment: { from: day(-10), to: day(1) },
    training: { from: day(-5), to: day(-1) },
    exam: { from: day(-1), to: day(0) },
    teachers: ['授课教师'],
    place: '一号楼',
  }
  const { id } = await point.post<{ id: string }>('/api/v1/training-plans', { point: who.seat.point, content })
  return id
}

/** Takes a plan to where its hours await the office: `enrolled` learners, of whom the second has failed at first. */
export async function submitHours(as: As, name: string, enrolled = 3): Promise<string> {
  const plan = await reportPlan(as, name)
  const office = await as('shengzhi')
  await office.post(`/api/v1/training-plans/${plan}/approval`, { approved: 20 })
  const found = await office.get<{ items: { learner: string }[] }>(`/api/v1/learners?size=${enrolled}&sort=name`)
  const learners = found.items.map((one) => one.learner)
  const point = await as('point1')
  await point.post(`/api/v1/training-plans/${plan}/enrolments`, { learners: learners.map((learner) => ({ learner })) })
  await point.post(`/api/v1/training-plans/${plan}/start`, null)
  await submit(as, plan, learners, ['85', '55.5'])
  return plan
}

/** Enters marks, one a learner and the last for all others, and submits the learners. */
export async function submit(as: As, plan: string, learners: string[], marks: string[]): Promise<void> {
  const point = await as('point1')
  const scores = learners.map((learner, at) => ({ learner, score: { mark: marks[at] ?? marks.at(-1) } }))
  await point.post(`/api/v1/training-plans/${plan}/scores`, { scores })
  await point.post(`/api/v1/training-plans/${plan}/submissions`, { learners })
}
