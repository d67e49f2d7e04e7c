/** What the service says when it refuses (RFC 9457). */
export interface ProblemBody {
  type: string
  title: string
  status: number
  detail: string
  code: string
  rule?: string | null
  instance?: string
  params?: Record<string, unknown>
  errors?: { path: string; detail: string }[]
}

/** A refusal, as an exception. `detail` is a sentence for a person. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly rule: string | undefined
  readonly request: string | undefined
  readonly params: Record<string, unknown>
  readonly fields: { path: string; detail: string }[]

  constructor(body: ProblemBody) {
    super(body.detail)
    this.name = 'Problem'
    this.status = body.status
    this.code = body.code
    this.rule = body.rule ?? undefined
    this.request = body.instance
    this.params = body.params ?? {}
    this.fields = body.errors ?? []
  }

  /** Somebody else changed the subject in between (412), or decided first (409). */
  get overtaken(): boolean {
    return this.status === 412 || this.status === 409
  }
}

/** The service could not be reached, or the connection broke before its answer came. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('unreachable', { cause })
    this.name = 'Unreachable'
  }
}
