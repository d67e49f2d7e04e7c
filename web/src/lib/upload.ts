import { language } from './language'
import { Problem, type ProblemBody, Unreachable } from './problem'
import { sessionEnded } from './session'

/** How far an upload is, and how to break it off. */
export interface Upload {
  /** Called with the share that was sent, 0 to 1. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
}

/** Sends a file as it is and gives back the answer's content. `fetch` cannot say how much was sent, so that this is an `XMLHttpRequest`. A
 * refusal is thrown as a `Problem`. */
export function upload<Answer>(path: string, file: File, { onProgress, signal }: Upload = {}): Promise<Answer> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.responseType = 'json'
    request.setRequestHeader('Accept-Language', language())
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name))
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0)
    request.onerror = () => failed(new Unreachable(request.status))
    request.onabort = () => failed(new DOMException('aborted', 'AbortError'))
    request.onload = () => {
      if (request.status === 401) sessionEnded()
      if (request.status >= 200 && request.status < 300) done(request.response as Answer)
      else failed(problemOf(request.status, request.response))
    }
    signal?.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

/** What a refusal says; a proxy's answer has no problem in it: its status must do. */
function problemOf(status: number, body: unknown): Problem {
  if (body !== null && typeof body === 'object' && 'detail' in body) return new Problem(body as ProblemBody)
  return new Problem({ type: '', title: '', status, detail: `HTTP ${status}`, code: '' })
}
