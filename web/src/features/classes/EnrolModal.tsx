import { Alert, App, Button, Input, Modal, Typography } from 'antd'
import { useId, useRef, useState } from 'react'
import { api, commandHeaders, data } from '../../api/client'
import { ProblemAlert } from '../../components/ProblemAlert'
import { CommandIds } from '../../lib/bulk'
import { useCommand } from '../../lib/command'
import { useText } from '../../lib/messages'
import { Problem } from '../../lib/problem'
import { idNumbersIn } from './idNumbers'
import { rosterTexts } from './roster.messages'

interface Refused {
  number: string
  problem: Problem
}

/** Enrols learners by ID number, each by a command of its own: who is refused does not keep the others out (CLASS-1, CLASS-2). */
export function EnrolModal({ plan, open, onClose }: { plan: string; open: boolean; onClose: () => void }) {
  const t = useText(rosterTexts)
  return (
    <Modal title={t.enrolTitle} open={open} onCancel={onClose} footer={null} mask={{ closable: false }} destroyOnHidden>
      <EnrolForm plan={plan} onClose={onClose} />
    </Modal>
  )
}

function EnrolForm({ plan, onClose }: { plan: string; onClose: () => void }) {
  const t = useText(rosterTexts)
  const { message } = App.useApp()
  const field = useId()
  const [text, setText] = useState('')
  const [missing, setMissing] = useState(false)
  const [refused, setRefused] = useState<Refused[]>([])
  const { numbers, wrong } = idNumbersIn(text)
  // What was answered is not sent again when the connection breaks in the middle; what perhaps arrived keeps its command's id.
  const ids = useRef(new CommandIds())
  const answered = useRef(new Map<string, Problem | undefined>())
  const command = useCommand<string[], Refused[]>(
    async (asked) => {
      for (const number of asked.filter((one) => !answered.current.has(one))) {
        answered.current.set(number, await ids.current.send(number, (id) => enrol(plan, number, id)))
      }
      return asked.flatMap((number) => {
        const problem = answered.current.get(number)
        return problem ? [{ number, problem }] : []
      })
    },
    (failures, asked) => {
      const enrolled = asked.length - failures.length
      answered.current.clear()
      if (enrolled > 0) message.success(t.enrolledAll(enrolled))
      setRefused(failures)
      setText([...failures.map((one) => one.number), ...wrong].join('\n'))
      if (failures.length === 0 && wrong.length === 0) onClose()
    },
  )
  const send = () => {
    setMissing(numbers.length === 0)
    if (numbers.length > 0 && !command.isPending) command.mutate(numbers)
  }
  return (
    <form
      className="enrol"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <label htmlFor={field}>{t.numbers}</label>
      <Input.TextArea
        id={field}
        aria-describedby={`${field}-how`}
        status={missing || wrong.length > 0 ? 'error' : ''}
        rows={8}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Typography.Text type="secondary" id={`${field}-how`}>
        {t.numbersHow}
      </Typography.Text>
      <div role="status" className="free-text">
        {numbers.length > 0 && <div>{t.counted(numbers.length)}</div>}
        {wrong.length > 0 && <Typography.Text type="danger">{t.wrong(wrong.join('、'))}</Typography.Text>}
        {missing && numbers.length === 0 && <Typography.Text type="danger">{t.needed}</Typography.Text>}
      </div>
      {refused.length > 0 && <RefusedList refused={refused} />}
      <ProblemAlert error={command.error} />
      <div className="enrol-actions">
        <Button onClick={onClose}>{t.close}</Button>
        <Button type="primary" htmlType="submit" loading={command.isPending}>
          {t.enrolNow(numbers.length)}
        </Button>
      </div>
    </form>
  )
}

function RefusedList({ refused }: { refused: Refused[] }) {
  const t = useText(rosterTexts)
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={t.refused(refused.length)}
      description={
        <ul className="lines">
          {refused.map(({ number, problem }) => (
            <li key={number}>
              {number}：{problem.message} {problem.rule && <Typography.Text code>{problem.rule}</Typography.Text>}
            </li>
          ))}
        </ul>
      }
    />
  )
}

/** Why the learner could not be enrolled, if so. A broken connection is thrown. */
async function enrol(plan: string, number: string, id: string): Promise<Problem | undefined> {
  try {
    await data(
      api.POST('/api/v1/training-plans/{plan}/enrolments', {
        params: { path: { plan } },
        body: { learners: [{ id_number: number }] },
        headers: commandHeaders(id),
      }),
    )
    return undefined
  } catch (error) {
    // An ended session or a failing service concerns all of them.
    if (!(error instanceof Problem) || error.status === 401 || error.status >= 500) throw error
    return error
  }
}
