/** A rate as a picture: how much of the whole is filled. The figure itself stands beside it in words, so that it is no picture for a reader. */
export function Bar({ basisPoints }: { basisPoints: number | null | undefined }) {
  const share = Math.min(Math.max(basisPoints ?? 0, 0), 10_000) / 100
  return (
    <span className="bar-track" aria-hidden="true">
      <span className="bar-fill" style={{ width: `${share}%` }} />
    </span>
  )
}
