import { Unreachable } from './problem'

/** What came of one command of many. */
export type Outcome = { done: true } | { done: false; error: unknown }

/** How often one of many is sent again by itself when the connection broke. */
const RETRIES = 2
const PAUSE_MS = 500

/**
 * Gives one command for each thing, one after the other, and tells what came of each. One that is refused stops no other. One whose answer
 * was lost is sent again: `send` must name the same command then.
 */
export async function oneByOne<Thing>(
  things: Thing[],
  send: (thing: Thing) => Promise<unknown>,
  tell: (thing: Thing, outcome: Outcome) => void,
  pause: (ms: number) => Promise<void> = (ms) => new Promise((done) => setTimeout(done, ms)),
): Promise<void> {
  for (const thing of things) {
    try {
      await patiently(() => send(thing), pause)
      tell(thing, { done: true })
    } catch (error) {
      tell(thing, { done: false, error })
    }
  }
}

/** Sends, and sends again as long as the connection breaks, but not for ever. */
export async function patiently<Answer>(
  send: () => Promise<Answer>,
  pause: (ms: number) => Promise<void> = (ms) => new Promise((done) => setTimeout(done, ms)),
): Promise<Answer> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await send()
    } catch (error) {
      if (!(error instanceof Unreachable) || failures === RETRIES) throw error
      await pause(PAUSE_MS * 2 ** failures)
    }
  }
}

/** The ids of commands that may have to be sent again: the same content keeps its id until it was answered. */
export class CommandIds {
  private readonly ids = new Map<string, string>()

  of(content: unknown): string {
    const key = JSON.stringify(content)
    const id = this.ids.get(key) ?? crypto.randomUUID()
    this.ids.set(key, id)
    return id
  }

  /** Gives the command that has this content. Once it was answered, well or ill, the same content is another command. */
  async send<Answer>(content: unknown, give: (id: string) => Promise<Answer>): Promise<Answer> {
    try {
      const answer = await give(this.of(content))
      this.forget(content)
      return answer
    } catch (error) {
      if (!(error instanceof Unreachable)) this.forget(content)
      throw error
    }
  }

  /** What was answered is another command the next time. */
  forget(content: unknown): void {
    this.ids.delete(JSON.stringify(content))
  }
}
