import { Button, Form, Input, Typography } from 'antd'
import type { EquivalenceRequest } from '../../api/schema'
import { CommandModal } from '../../components/CommandModal'
import { useText } from '../../lib/messages'
import { useOpened } from '../../lib/opened'
import { useSeen } from '../../lib/seen'
import { readRequest, undo } from './calls'
import { equivalenceTexts } from './equivalence.messages'
import { RequestFacts } from './RequestFacts'

const REASON = 500

/** Undoes a decision, with a reason (EQ-6). */
export function UndoButton({ request, size = 'small' }: { request: EquivalenceRequest; size?: 'small' | 'middle' }) {
  const t = useText(equivalenceTexts)
  const { opened, open, close } = useOpened<EquivalenceRequest>()
  return (
    <>
      <Button
        danger={size === 'middle'}
        type={size === 'small' ? 'link' : 'default'}
        size={size}
        onClick={() => open(request)}
      >
        {t.undo}
      </Button>
      {opened && <UndoWindow key={opened.key} request={opened.thing} open={opened.open} onClose={close} />}
    </>
  )
}

function UndoWindow({ request, open, onClose }: { request: EquivalenceRequest; open: boolean; onClose: () => void }) {
  const t = useText(equivalenceTexts)
  const { seen, decide } = useSeen(request, () => readRequest(request.request))
  return (
    <CommandModal<{ reason: string }, unknown>
      title={t.undo}
      open={open}
      onClose={onClose}
      done={t.undone}
      submit={t.undo}
      danger
      width={680}
      give={({ reason }, id) => decide((now) => undo(now, reason, id))}
    >
      <RequestFacts request={seen} brief />
      <Typography.Paragraph>{t.undoWhat}</Typography.Paragraph>
      <Form.Item
        name="reason"
        label={t.reason}
        rules={[{ required: true, whitespace: true, message: t.reasonMissing }]}
      >
        <Input.TextArea rows={3} maxLength={REASON} showCount />
      </Form.Item>
    </CommandModal>
  )
}
