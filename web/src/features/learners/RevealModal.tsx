import { Alert, Form, Input } from 'antd'
import { api, commandHeaders, data } from '../../api/client'
import type { Learner, Revealed } from '../../api/schema'
import { CommandModal } from '../../components/CommandModal'
import { commonTexts } from '../../components/common.messages'
import { useText } from '../../lib/messages'
import { learnersTexts } from './learners.messages'

/** PERSON-1: shows an ID number in full. That it was shown, and what for, is put on record. */
export function RevealModal({
  learner,
  open,
  purpose,
  onClose,
  onRevealed,
}: {
  learner: Learner
  open: boolean
  /** What it is for, where that is known. */
  purpose: string | undefined
  onClose: () => void
  onRevealed: (revealed: Revealed) => void
}) {
  const t = useText(learnersTexts)
  const c = useText(commonTexts)
  return (
    <CommandModal<{ reason: string }, Revealed>
      title={t.revealTitle(learner.name)}
      open={open}
      onClose={onClose}
      submit={t.reveal}
      initial={{ reason: purpose ?? '' }}
      give={({ reason }, id) =>
        data(
          api.POST('/api/v1/learners/{learner}/id-number', {
            params: { path: { learner: learner.learner } },
            body: { reason: reason.trim() },
            headers: commandHeaders(id),
          }),
        )
      }
      onDone={onRevealed}
    >
      {purpose && <p>{t.revealFirst}</p>}
      <Alert type="warning" showIcon title={t.revealKept} style={{ marginBottom: 16 }} />
      <Form.Item name="reason" label={t.purpose} rules={[{ required: true, whitespace: true, message: c.required }]}>
        <Input maxLength={500} autoComplete="off" />
      </Form.Item>
    </CommandModal>
  )
}
