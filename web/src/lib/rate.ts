/** A rate in hundredths of a percent as the reports write it: `53.62%`, or `—` where its denominator is zero. */
export function rate(basisPoints: number | null | undefined): string {
  return basisPoints == null ? '—' : `${(basisPoints / 100).toFixed(2)}%`
}
