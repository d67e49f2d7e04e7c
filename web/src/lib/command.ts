import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { Unreachable } from './problem'

/** How often a command is sent again by itself when the connection broke before its answer came. */
const RETRIES = 2

/**
 * Sends a command. It keeps its id until it was answered, so that a second click, or a second try after a lost connection, carries it out
 * once only. Afterwards everything that was read is read anew.
 *
 * `give` gets the values and the command's id; `onDone` is called with the answer.
 */
export function useCommand<Values, Answer>(
  give: (values: Values, id: string) => Promise<Answer>,
  onDone?: (answer: Answer, values: Values) => void,
) {
  const queries = useQueryClient()
  const pending = useRef<{ id: string; content: string } | undefined>(undefined)
  const sending = useRef(false)
  const command = useMutation<Answer, unknown, Values>({
    mutationFn: async (values) => {
      const content = JSON.stringify(values) ?? ''
      if (pending.current?.content !== content) pending.current = { id: crypto.randomUUID(), content }
      return give(values, pending.current.id)
    },
    retry: (failures, error) => error instanceof Unreachable && failures < RETRIES,
    retryDelay: (failures) => 500 * 2 ** failures,
    networkMode: 'always',
    onError: (error) => {
      // What was refused is another command the next time; what perhaps arrived is the same.
      if (!(error instanceof Unreachable)) pending.current = undefined
    },
    onSuccess: (answer, values) => {
      pending.current = undefined
      onDone?.(answer, values)
    },
    onSettled: () => {
      sending.current = false
      return queries.invalidateQueries()
    },
  })
  // Two clicks may both come before the screen says that the first one is being sent.
  const mutate: typeof command.mutate = (...given) => {
    if (sending.current) return
    sending.current = true
    command.mutate(...given)
  }
  return { ...command, mutate }
}
