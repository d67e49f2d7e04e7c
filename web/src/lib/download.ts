import { refusal } from '../api/client'
import { language } from './language'
import { Unreachable } from './problem'
import { sessionEnded } from './session'

/** What a request for a file got: the file, now among the downloads, or the job that makes it. */
export type Downloaded = { saved: string } | { job: string }

/** Fetches a file and saves it under the name that the service gives it, else as `name`. A refusal is thrown as a `Problem`. */
export async function download(path: string, init: RequestInit = {}, name = 'keshi'): Promise<Downloaded> {
  const response = await fetch(path, { ...init, headers: { ...init.headers, 'Accept-Language': language() } }).catch(
    (cause: unknown) => {
      throw new Unreachable(cause)
    },
  )
  if (response.status === 401) sessionEnded()
  if (!response.ok) throw await refusal(response)
  if (response.status === 202) return { job: ((await response.json()) as { job: string }).job }
  const saved = fileName(response.headers.get('Content-Disposition')) ?? name
  const address = URL.createObjectURL(await response.blob())
  const link = Object.assign(document.createElement('a'), { href: address, download: saved })
  link.click()
  URL.revokeObjectURL(address)
  return { saved }
}

/** The name in `Content-Disposition`: the one in UTF-8 before the plain one (RFC 6266). */
export function fileName(disposition: string | null): string | undefined {
  const encoded = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1]
  if (encoded) return decodeURIComponent(encoded)
  return disposition?.match(/filename="?([^";]+)"?/i)?.[1]
}
