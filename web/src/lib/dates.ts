// Days and instants as the screens write them, always by the clock of Asia/Shanghai.

const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** `2025-06-30 14:05:09`, or nothing. */
export function instant(at: string | null | undefined): string {
  return at ? shanghai.format(new Date(at)) : ''
}

/** `2025-06-30`, of an instant in Shanghai. */
export function dayOf(at: string | null | undefined): string {
  return instant(at).slice(0, 10)
}

/** `2025-06-01 至 2025-06-05`; one day alone where both are the same. */
export function span(from: string, to: string, between: string): string {
  return from === to ? from : `${from} ${between} ${to}`
}
