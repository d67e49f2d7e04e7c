// When somebody last did something. What asks the service by itself does so only while somebody is there: otherwise the session would
// never end (LOGIN-2). The tabs of a browser share one session: who works in one is not idle in the others.

const KEY = 'keshi.active'
/** How often the other tabs are told, at most. */
const TOLD_MS = 5_000

let last = Date.now()
let told = 0

for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const) {
  window.addEventListener(
    kind,
    () => {
      last = Date.now()
      if (last - told < TOLD_MS) return
      told = last
      localStorage.setItem(KEY, String(last))
    },
    { passive: true, capture: true },
  )
}

/** Milliseconds since somebody last did something, here or in another tab. */
export function idleFor(now: number): number {
  return now - Math.max(last, Number(localStorage.getItem(KEY) ?? 0))
}
