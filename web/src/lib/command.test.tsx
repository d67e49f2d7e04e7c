import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useCommand } from './command'
import { Problem, Unreachable } from './problem'

const LOST = new Unreachable(new TypeError('network'))
const REFUSED = new Problem({ type: '', title: '', status: 422, detail: 'no', code: 'PLAN-5' })

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

type Give = (values: { n: number }, id: string) => Promise<unknown>
type Send = (values: { n: number }) => void

/** Holds a command outside any page. */
function Holder({ give, done, hold }: { give: Give; done: () => void; hold: (send: Send) => void }) {
  hold(useCommand(give, done).mutate)
  return null
}

/** A command whose every sending gets the next of these answers; the ids that were sent are told. */
function commanded(...answers: (Error | 'done')[]) {
  const ids: string[] = []
  const done = vi.fn()
  const held: { send?: Send } = {}
  const give: Give = async (_, id) => {
    ids.push(id)
    const answer = answers.shift()
    if (answer instanceof Error) throw answer
    return answer
  }
  const hold = (send: Send) => {
    held.send = send
  }
  renderToString(
    <QueryClientProvider client={new QueryClient()}>
      <Holder give={give} done={done} hold={hold} />
    </QueryClientProvider>,
  )
  const send = async (n: number) => {
    held.send?.({ n })
    await vi.advanceTimersByTimeAsync(10_000)
  }
  return { ids, done, send, held }
}

test('a lost connection is tried again by itself, as the same command', async () => {
  const { ids, done, send } = commanded(LOST, LOST, 'done')
  await send(1)
  expect(ids).toHaveLength(3)
  expect(new Set(ids).size).toBe(1)
  expect(done).toHaveBeenCalledOnce()
})

test('given up and sent again by hand it is still the same command; with other content it is another', async () => {
  const { ids, send } = commanded(LOST, LOST, LOST, LOST, LOST, LOST, 'done')
  await send(1)
  await send(1)
  expect(ids).toHaveLength(6)
  expect(new Set(ids).size).toBe(1)
  await send(2)
  expect(new Set(ids).size).toBe(2)
})

test('what was refused or carried out is another command the next time', async () => {
  const { ids, send } = commanded(REFUSED, 'done', 'done')
  await send(1)
  await send(1)
  await send(1)
  expect(ids).toHaveLength(3)
  expect(new Set(ids).size).toBe(3)
})

test('two clicks at once send it once', async () => {
  const { ids, send, held } = commanded('done')
  held.send?.({ n: 1 })
  await send(1)
  expect(ids).toHaveLength(1)
})
