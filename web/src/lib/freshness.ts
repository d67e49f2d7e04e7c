// A command is in the log before the lists show it. What is read shortly after one's own command names the command's position,
// and the service answers once its read tables are that far.

const AS_LONG_AS_MS = 10_000
let position: number | undefined
let since = 0

/** Remembers how far one's own last command reaches. */
export function wrote(at: number, now: number): void {
  position = Math.max(position ?? 0, at)
  since = now
}

/** The position that a read must show, if there is one. */
export function mustShow(now: number): number | undefined {
  return position !== undefined && now - since < AS_LONG_AS_MS ? position : undefined
}
