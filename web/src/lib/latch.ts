import { useEffect, useState } from 'react'

/**
 * Whether something is shown that stays, once it was shown, until it is released: a form must not vanish with what was filled in, and
 * with why it was refused, because somebody else was faster.
 */
export function useLatch(on: boolean, about: string): [shown: boolean, release: () => void] {
  const [held, setHeld] = useState<string>()
  useEffect(() => {
    if (on) setHeld(about)
  }, [on, about])
  return [on || held === about, () => setHeld(undefined)]
}
