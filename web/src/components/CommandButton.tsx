import { Button, type ButtonProps } from 'antd'
import { useState } from 'react'
import { CommandModal, type CommandModalProps } from './CommandModal'

/** What a button's window asks for and gives. */
export type CommandForm<Values extends object, Answer> = Omit<CommandModalProps<Values, Answer>, 'open' | 'onClose'>

interface Props<Values extends object, Answer> extends Pick<ButtonProps, 'type' | 'danger' | 'icon'> {
  label: string
  /** Called when the button is pressed: the command is about what could be seen then, so that its version tells whether somebody
   * changed it while the form was open. */
  command: () => CommandForm<Values, Answer>
}

/** A button that opens the form of a command. Nothing of the form is made before it is asked for: a list has hundreds of them. */
export function CommandButton<Values extends object, Answer>({ label, command, ...button }: Props<Values, Answer>) {
  const [form, setForm] = useState<CommandForm<Values, Answer>>()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        type="link"
        size={button.type === undefined || button.type === 'link' ? 'small' : 'middle'}
        {...button}
        onClick={() => {
          setForm(command())
          setOpen(true)
        }}
      >
        {label}
      </Button>
      {form && <CommandModal<Values, Answer> {...form} open={open} onClose={() => setOpen(false)} />}
    </>
  )
}
