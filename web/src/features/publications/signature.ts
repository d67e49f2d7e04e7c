import { refusal } from '../../api/client'
import { Unreachable } from '../../lib/problem'

/** Who signed a manifest, and how, in hexadecimal. */
export interface Signed {
  key: string
  signature: string
}

/** Where a file of a published day is fetched. */
export function fileAddress(day: string, name: string): string {
  return `/api/v1/publications/${encodeURIComponent(day)}/files/${encodeURIComponent(name)}`
}

/** The bytes of a published file. */
export async function fileBytes(day: string, name: string): Promise<ArrayBuffer> {
  const answer = await fetch(fileAddress(day, name)).catch((cause: unknown) => {
    throw new Unreachable(cause)
  })
  if (!answer.ok) throw await refusal(answer)
  return answer.arrayBuffer()
}

/** The signature of a day's manifest. */
export async function signatureOf(day: string): Promise<Signed> {
  return JSON.parse(new TextDecoder().decode(await fileBytes(day, 'manifest.json.sig'))) as Signed
}

/** SHA-256 of bytes, in hexadecimal. Only where the connection is secure does a browser compute it. */
export async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
