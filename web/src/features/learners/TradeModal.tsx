import { Form } from 'antd'
import { api, commandHeaders, data } from '../../api/client'
import type { Learner, TradeChangeRequest } from '../../api/schema'
import { CommandModal } from '../../components/CommandModal'
import { commonTexts } from '../../components/common.messages'
import { TradeSelect } from '../../components/selects'
import { useText } from '../../lib/messages'
import { learnersTexts } from './learners.messages'
import { ReasonField, type WithWhy } from './ReasonField'

/** The certificate names another trade. */
export function TradeModal({ learner, open, onClose }: { learner: Learner; open: boolean; onClose: () => void }) {
  const t = useText(learnersTexts)
  const c = useText(commonTexts)
  return (
    <CommandModal<WithWhy<TradeChangeRequest>, unknown>
      title={t.changeTradeTitle(learner.name)}
      open={open}
      onClose={onClose}
      done={t.done}
      give={({ trade, why }, id) =>
        data(
          api.POST('/api/v1/learners/{learner}/trade-changes', {
            params: { path: { learner: learner.learner } },
            body: { trade },
            headers: commandHeaders(id, learner.version, why),
          }),
        )
      }
    >
      <p>{t.now(learner.trade_name)}</p>
      <Form.Item name="trade" label={t.newTrade} rules={[{ required: true, message: c.required }]}>
        <TradeSelect width="100%" />
      </Form.Item>
      <ReasonField />
    </CommandModal>
  )
}
