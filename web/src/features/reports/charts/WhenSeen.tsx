import { type ReactNode, useEffect, useRef, useState } from 'react'

/** Shows its content once somebody is about to see it: a report's charts cost nothing to who reads its table only. */
export function WhenSeen({ children, height }: { children: ReactNode; height: number }) {
  const place = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        setSeen(true)
        watch.disconnect()
      },
      { rootMargin: '160px' },
    )
    if (place.current) watch.observe(place.current)
    return () => watch.disconnect()
  }, [])
  return seen ? children : <div ref={place} style={{ minHeight: height }} />
}
