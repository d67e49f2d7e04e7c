// The tabs of a browser share one session. What one does to it, the others must know before anybody acts in them.

/** Who is signed in from now on, if anybody. */
export interface TabNews {
  account: string | undefined
}

const channel = new BroadcastChannel('keshi.session')

/** Tells the other tabs. */
export function tellTabs(news: TabNews): void {
  channel.postMessage(news)
}

/** Listens to the other tabs; gives back how to stop. */
export function onTabNews(listener: (news: TabNews) => void): () => void {
  const heard = (event: MessageEvent<TabNews>) => listener(event.data)
  channel.addEventListener('message', heard)
  return () => channel.removeEventListener('message', heard)
}
