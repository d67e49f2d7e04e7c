import { randomInt } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import type { As } from './teaching'
import { PASSWORD } from './world'

/** An account of an office in which no other test works. */
export async function newAccount(
  as: As,
  more: { must_change?: boolean } = {},
): Promise<{ login: string; phone: string }> {
  const login = `e2e${Date.now().toString(36)}${randomInt(1e6)}`
  const phone = `139${String(randomInt(1e8)).padStart(8, '0')}`
  await (await as('admin')).post('/api/v1/accounts', {
    login,
    phone,
    name: '测试帐号',
    role: 'office',
    seat: { office: '320509' },
    password: PASSWORD,
    must_change: false,
    ...more,
  })
  return { login, phone }
}

/** Signs in with an account that a test made. */
export async function enterAs(page: Page, login: string): Promise<void> {
  const answer = await page.request.post('/api/v1/session', { data: { login, password: PASSWORD } })
  expect(answer.ok(), `signing in as ${login}: ${await answer.text()}`).toBe(true)
}

/** A plan that point1 reported, with a name of its own. */
export async function newPlan(as: As): Promise<{ plan: string; name: string }> {
  const point1 = await as('point1')
  const { seat } = await point1.get<{ seat: { point: string } }>('/api/v1/session')
  const { today, training_year } = await point1.get<{ today: string; training_year: number }>('/api/v1/home')
  const day = (after: number) => new Date(Date.parse(today) + after * 86_400_000).toISOString().slice(0, 10)
  const name = `站内信测试班${Date.now().toString(36)}${randomInt(1e6)}`
  const { id } = await point1.post<{ id: string }>('/api/v1/training-plans', {
    point: seat.point,
    content: {
      training_year,
      name,
      audience: 'everyone',
      hours: '12',
      planned: 20,
      enrolment: { from: day(5), to: day(10) },
      training: { from: day(12), to: day(14) },
      exam: { from: day(15), to: day(15) },
    },
  })
  return { plan: id, name }
}
