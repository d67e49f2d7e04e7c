import { App, Form, type FormInstance, Modal } from 'antd'
import { type ReactNode, useId } from 'react'
import { useCommand } from '../lib/command'
import { useText } from '../lib/messages'
import { commonTexts } from './common.messages'
import { ProblemAlert } from './ProblemAlert'

/** A command's form. */
export interface CommandModalProps<Values extends object, Answer> {
  title: ReactNode
  open: boolean
  onClose: () => void
  /** Sends the command; gets the form's values and the command's id (see `commandHeaders`). */
  give: (values: Values, id: string) => Promise<Answer>
  /** Called once the command is in the log, before the form closes. */
  onDone?: (answer: Answer, values: Values) => void
  /** What is said afterwards; nothing where `onDone` says it. */
  done?: string
  initial?: Partial<Values>
  /** The button's word. */
  submit?: string
  danger?: boolean
  width?: number
  /** The fields: `Form.Item`s. */
  children?: ReactNode | ((form: FormInstance<Values>) => ReactNode)
}

/** A form in a window that gives one command: refused, it says why and keeps what was filled in; it can be sent once only. */
export function CommandModal<Values extends object, Answer>(props: CommandModalProps<Values, Answer>) {
  const t = useText(commonTexts)
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  // The filters behind the window have fields of the same names: its labels must not point at those.
  const name = useId()
  const command = useCommand<Values, Answer>(props.give, (answer, values) => {
    if (props.done) message.success(props.done)
    props.onDone?.(answer, values)
    props.onClose()
  })
  return (
    <Modal
      title={props.title}
      open={props.open}
      onCancel={props.onClose}
      onOk={() => form.submit()}
      okText={props.submit ?? t.confirm}
      cancelText={t.cancel}
      okButtonProps={{ danger: props.danger }}
      confirmLoading={command.isPending}
      mask={{ closable: false }}
      width={props.width ?? 560}
      destroyOnHidden
      afterClose={() => command.reset()}
    >
      <Form<Values>
        name={name}
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={props.initial as never}
        onFinish={(values) => command.isPending || command.mutate(values)}
        scrollToFirstError={{ focus: true }}
        requiredMark
      >
        {typeof props.children === 'function' ? props.children(form) : props.children}
        <ProblemAlert error={command.error} />
      </Form>
    </Modal>
  )
}
