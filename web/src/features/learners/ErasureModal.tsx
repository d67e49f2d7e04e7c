import { Alert, Form, Input } from 'antd'
import { api, commandHeaders, data } from '../../api/client'
import type { ErasureRequest, Learner } from '../../api/schema'
import { CommandModal } from '../../components/CommandModal'
import { commonTexts } from '../../components/common.messages'
import { useText } from '../../lib/messages'
import { learnersTexts } from './learners.messages'

/** PERSON-4: erases who somebody is, for good. The name must be typed, so that it happens to nobody by a slip. */
export function ErasureModal({ learner, open, onClose }: { learner: Learner; open: boolean; onClose: () => void }) {
  const t = useText(learnersTexts)
  const c = useText(commonTexts)
  return (
    <CommandModal<ErasureRequest & { confirmation: string }, unknown>
      title={t.eraseTitle(learner.name)}
      open={open}
      onClose={onClose}
      done={t.done}
      submit={t.erase}
      danger
      give={({ reason }, id) =>
        data(
          api.POST('/api/v1/learners/{learner}/erasure', {
            params: { path: { learner: learner.learner } },
            body: { reason: reason.trim() },
            headers: commandHeaders(id, learner.version),
          }),
        )
      }
    >
      <Alert
        type="error"
        showIcon
        title={t.erase}
        description={
          <ul className="changes">
            {t.eraseMeans.map((said) => (
              <li key={said}>{said}</li>
            ))}
          </ul>
        }
        style={{ marginBottom: 16 }}
      />
      <Form.Item name="reason" label={t.reason} rules={[{ required: true, whitespace: true, message: c.required }]}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item
        name="confirmation"
        label={t.eraseConfirm(learner.name)}
        required
        rules={[
          {
            validator: async (_, typed: string | undefined) => {
              if (typed?.trim() !== learner.name) throw new Error(t.eraseConfirmWrong)
            },
          },
        ]}
      >
        <Input autoComplete="off" />
      </Form.Item>
    </CommandModal>
  )
}
