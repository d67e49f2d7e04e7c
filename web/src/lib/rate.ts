/** A rate in hundredths of a percent as the reports write it: `53.62%`, or `—` where its denominator is zero. */
export function rate(basisPoints: number | null | undefined): string {
  return basisPoints == null ? '—' : `${(basisPoints / 100).toFixed(2)}%`
}

/** What a figure of a report is sorted by: a rate by its hundredths of a percent, and what has no value below all others. */
export function measure(figure: number | string | null | undefined): number {
  if (typeof figure === 'number') return figure
  const written = figure?.match(/^([+−-]?)(\d+)\.(\d\d)%?$/)
  if (!written) return Number.NEGATIVE_INFINITY
  const [, sign, whole, hundredths] = written
  return (sign === '−' || sign === '-' ? -1 : 1) * (Number(whole) * 100 + Number(hundredths))
}

/** The order of two figures, as a table's column sorts by them. */
export function byMeasure(one: number | string | null | undefined, other: number | string | null | undefined): number {
  const [left, right] = [measure(one), measure(other)]
  return left === right ? 0 : left < right ? -1 : 1
}
