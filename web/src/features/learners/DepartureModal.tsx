import { Form, Radio } from 'antd'
import { api, commandHeaders, data } from '../../api/client'
import type { DepartureRequest, Learner, LeaveReason } from '../../api/schema'
import { CommandModal } from '../../components/CommandModal'
import { commonTexts } from '../../components/common.messages'
import { useText } from '../../lib/messages'
import { learnersTexts } from './learners.messages'
import { ReasonField, type WithWhy } from './ReasonField'

const REASONS: LeaveReason[] = ['retired', 'transferred_out', 'died']

/** PERSON-3: 退休, 调出 or 死亡. */
export function DepartureModal({ learner, open, onClose }: { learner: Learner; open: boolean; onClose: () => void }) {
  const t = useText(learnersTexts)
  const c = useText(commonTexts)
  return (
    <CommandModal<WithWhy<DepartureRequest>, unknown>
      title={t.leaveTitle(learner.name)}
      open={open}
      onClose={onClose}
      done={t.done}
      submit={t.leave}
      give={({ reason, why }, id) =>
        data(
          api.POST('/api/v1/learners/{learner}/departure', {
            params: { path: { learner: learner.learner } },
            body: { reason },
            headers: commandHeaders(id, learner.version, why),
          }),
        )
      }
    >
      <p>{t.leaveMeans}</p>
      <Form.Item name="reason" label={t.leaveReason} rules={[{ required: true, message: c.required }]}>
        <Radio.Group options={REASONS.map((value) => ({ value, label: t.leaveReasons[value] }))} />
      </Form.Item>
      <ReasonField />
    </CommandModal>
  )
}
