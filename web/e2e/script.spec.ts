import { expect, test } from './world'

/** What a text field may be given by somebody who means harm, or by somebody who types oddly. */
const ODD = `<script>window.harmed=1</script><img src=x onerror="window.harmed=2">"'&amp; 😀\u200f\u202e后\u202c`

/** As long as it may be and without a place to break it. */
function long(length: number): string {
  return 'W'.repeat(length)
}

function day(offset: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10)
}

test('script and odd characters in every text of a plan are shown as text @both', async ({ page, enter, as, look }) => {
  const point = await as('point1')
  const me = await point.get<{ seat: { point: string } }>('/api/v1/session')
  const mark = Math.random().toString(36).slice(2, 8)
  const names = [`${mark}${ODD}`, `${mark}${long(94)}`]
  const plans: string[] = []
  for (const name of names) {
    const window = { from: day(1), to: day(2) }
    const { id } = await point.post<{ id: string }>('/api/v1/training-plans', {
      point: me.seat.point,
      content: {
        training_year: Number(day(0).slice(0, 4)),
        name,
        audience: 'everyone',
        hours: '12',
        enrolment: window,
        training: window,
        exam: window,
        planned: 10,
        place: name.includes('script') ? ODD : long(200),
        teachers: [ODD.slice(0, 90), long(100)],
      },
    })
    plans.push(id)
  }
  await (await as('shengzhi')).post(`/api/v1/training-plans/${plans[0]}/rejection`, { opinion: ODD })

  await enter('point1', `/classes?name=${mark}`)
  for (const name of names) await expect(page.getByRole('link', { name, exact: true })).toBeVisible()
  await whole()
  await look('script-list')
  for (const [at, plan] of plans.entries()) {
    await page.goto(`/classes/${plan}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(names[at] ?? '')
    await whole()
    await look(`script-class-${at}`)
  }
  await page.goto(`/classes/${plans[0]}/revise`)
  await expect(page.getByLabel('培训班名称', { exact: true })).toHaveValue(names[0] ?? '')
  // Too long a name is not cut off in silence.
  await page.getByLabel('培训班名称', { exact: true }).fill(long(200))
  await expect(page.getByText('最多 100 个字')).toBeVisible()
  await expect(page.getByLabel('培训班名称', { exact: true })).toHaveValue(long(200))
  await whole()

  /** Nothing was executed, and the page is no wider than the screen. */
  async function whole(): Promise<void> {
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => (window as { harmed?: number }).harmed)).toBeUndefined()
    const wider = await page.evaluate(() => {
      const content = document.querySelector('#content')
      return content ? content.scrollWidth - content.clientWidth : 0
    })
    expect(wider, 'pixels past the edge').toBeLessThanOrEqual(0)
  }
})
