import { Problem } from '../../lib/problem'

/** A refusal that names a learner by his identifier, with the name that the reader knows him by. */
export function named(error: unknown, nameOf: (learner: string) => string | undefined): unknown {
  if (!(error instanceof Problem)) return error
  const learner = error.params.learner
  const name = typeof learner === 'string' ? nameOf(learner) : undefined
  if (typeof learner !== 'string' || name === undefined) return error
  return new Problem({
    type: '',
    title: '',
    status: error.status,
    detail: error.message.replaceAll(learner, name),
    code: error.code,
    rule: error.rule,
    instance: error.request,
    params: error.params,
    errors: error.fields,
  })
}
