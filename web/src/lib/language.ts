import { useSyncExternalStore } from 'react'

/** The languages of the screens; the first is what everybody gets who asks for nothing else. */
export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

const KEY = 'keshi.language'
const listeners = new Set<() => void>()
let current: Language = localStorage.getItem(KEY) === 'en' ? 'en' : 'zh-CN'

/** The language of the screens now, for what is no component. */
export function language(): Language {
  return current
}

/** Changes the language, here and for the next visit. */
export function setLanguage(next: Language): void {
  current = next
  localStorage.setItem(KEY, next)
  document.documentElement.lang = next
  for (const listener of listeners) listener()
}

/** The language of the screens; a component that uses it follows a change. */
export function useLanguage(): Language {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, language)
}
