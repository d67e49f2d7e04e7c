import { Alert } from 'antd'
import { useSyncExternalStore } from 'react'
import { useText } from '../lib/messages'
import { shellTexts } from './shell.messages'

function subscribe(changed: () => void): () => void {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}

/** Says that the network is gone, as long as it is. */
export function OfflineBanner() {
  const t = useText(shellTexts)
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  return online ? null : <Alert type="warning" banner role="status" title={t.offline} />
}
