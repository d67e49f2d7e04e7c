/** A rate as the service writes it: of integers, rounded half up to two decimals; `—` where there is nothing to divide by. */
export function rate(part: number, whole: number): string {
  if (whole === 0) return '—'
  const hundredths = Math.floor((part * 20_000 + whole) / (2 * whole))
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`
}

/** The number in a rate, where it has one. */
export function rateValue(written: string): number | undefined {
  const value = Number.parseFloat(written)
  return Number.isFinite(value) ? value : undefined
}
