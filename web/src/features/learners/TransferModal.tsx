import { Form } from 'antd'
import { api, commandHeaders, data } from '../../api/client'
import type { Learner, TransferRequest } from '../../api/schema'
import { CommandModal } from '../../components/CommandModal'
import { commonTexts } from '../../components/common.messages'
import { UnitSelect } from '../../components/selects'
import { useText } from '../../lib/messages'
import { learnersTexts } from './learners.messages'
import { ReasonField, type WithWhy } from './ReasonField'

/** The learner goes to another unit, and with it perhaps to another region. */
export function TransferModal({ learner, open, onClose }: { learner: Learner; open: boolean; onClose: () => void }) {
  const t = useText(learnersTexts)
  const c = useText(commonTexts)
  return (
    <CommandModal<WithWhy<TransferRequest>, unknown>
      title={t.transferTitle(learner.name)}
      open={open}
      onClose={onClose}
      done={t.done}
      give={({ unit, why }, id) =>
        data(
          api.POST('/api/v1/learners/{learner}/transfers', {
            params: { path: { learner: learner.learner } },
            body: { unit },
            headers: commandHeaders(id, learner.version, why),
          }),
        )
      }
    >
      <p>{t.now(`${learner.unit_name} · ${learner.region_name}`)}</p>
      <Form.Item
        name="unit"
        label={t.newUnit}
        rules={[{ required: true, message: c.required }]}
        extra={t.transferMeans}
      >
        <UnitSelect />
      </Form.Item>
      <ReasonField />
    </CommandModal>
  )
}
