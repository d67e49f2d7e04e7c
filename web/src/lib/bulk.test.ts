import { expect, test } from 'vitest'
import { CommandIds, type Outcome, oneByOne } from './bulk'
import { Problem, Unreachable } from './problem'

const refusal = new Problem({ type: '', title: '', status: 422, detail: 'no', code: 'PLAN-5' })
const atOnce = async () => {}

async function run(send: (thing: string) => Promise<unknown>, things = ['a', 'b', 'c']) {
  const told: [string, Outcome][] = []
  await oneByOne(things, send, (thing, outcome) => told.push([thing, outcome]), atOnce)
  return told
}

test('one that is refused stops no other', async () => {
  const told = await run(async (thing) => {
    if (thing === 'b') throw refusal
  })
  expect(told).toEqual([
    ['a', { done: true }],
    ['b', { done: false, error: refusal }],
    ['c', { done: true }],
  ])
})

test('a lost answer is asked for again, a refusal is not', async () => {
  const tries: Record<string, number> = {}
  const told = await run(async (thing) => {
    tries[thing] = (tries[thing] ?? 0) + 1
    if (thing === 'a' && tries[thing] < 3) throw new Unreachable('gone')
    if (thing === 'b') throw refusal
    if (thing === 'c') throw new Unreachable('gone')
  })
  expect(tries).toEqual({ a: 3, b: 1, c: 3 })
  expect(told.map(([, outcome]) => outcome.done)).toEqual([true, false, false])
})

test('nothing chosen is nothing done', async () => {
  expect(await run(async () => undefined, [])).toEqual([])
})

test('the same content keeps its id until it was answered', async () => {
  const ids = new CommandIds()
  const given: string[] = []
  const send = (error?: unknown) =>
    ids
      .send({ plan: 'a', approved: 3 }, async (id) => {
        given.push(id)
        if (error) throw error
      })
      .catch(() => undefined)
  await send(new Unreachable('gone'))
  await send()
  await send(refusal)
  await send()
  expect(given[1]).toBe(given[0])
  expect(new Set(given).size).toBe(3)
  expect(ids.of({ plan: 'a', approved: 4 })).not.toBe(ids.of({ plan: 'a', approved: 3 }))
})
