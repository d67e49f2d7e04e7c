import { useState } from 'react'
import { Problem } from './problem'

/**
 * What a form decides about, as its reader saw it. `decide` sends a command about exactly that; when somebody else was faster (409, 412)
 * the thing is read anew and is from then on what was seen, so that the form can show how it stands now and be sent again.
 */
export function useSeen<Thing>(first: Thing, load: () => Promise<Thing>) {
  const [seen, setSeen] = useState(first)
  const [overtaken, setOvertaken] = useState(false)
  const decide = async <Answer>(send: (seen: Thing) => Promise<Answer>): Promise<Answer> => {
    try {
      return await send(seen)
    } catch (refusal) {
      if (refusal instanceof Problem && refusal.overtaken) {
        setSeen(await load().catch(() => seen))
        setOvertaken(true)
      }
      throw refusal
    }
  }
  return { seen, overtaken, decide }
}
