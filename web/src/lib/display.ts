import { useSyncExternalStore } from 'react'

/** How somebody wants to see the screens. */
export interface Display {
  contrast: 'normal' | 'high'
  type: 'normal' | 'large'
}

const KEY = 'keshi.display'
const listeners = new Set<() => void>()

function read(): Display {
  const kept = localStorage.getItem(KEY) ?? ''
  const asked = window.matchMedia('(prefers-contrast: more)').matches
  return {
    contrast: kept.includes('high') || (kept === '' && asked) ? 'high' : 'normal',
    type: kept.includes('large') ? 'large' : 'normal',
  }
}

/** Whether somebody asked his system to move nothing on the screen that need not move. */
export function wantsStillness(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}

let current = read()

/** Changes how the screens look, here and for the next visit. */
export function setDisplay(next: Display): void {
  current = next
  localStorage.setItem(KEY, `contrast=${next.contrast} type=${next.type}`)
  for (const listener of listeners) listener()
}

export function useDisplay(): Display {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
}
