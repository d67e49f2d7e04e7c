// When somebody last did something. What asks the service by itself does so only while somebody is there: otherwise the session would
// never end (LOGIN-2).

let last = Date.now()
for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const) {
  window.addEventListener(
    kind,
    () => {
      last = Date.now()
    },
    { passive: true, capture: true },
  )
}

/** Milliseconds since somebody last did something here. */
export function idleFor(now: number): number {
  return now - last
}
