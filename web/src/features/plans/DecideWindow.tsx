import { Divider, Modal, Typography } from 'antd'
import type { Plan } from '../../api/schema'
import { PlanFacts } from '../../components/plan/PlanFacts'
import { useText } from '../../lib/messages'
import { DecideForm } from './DecideForm'
import { PastRecord } from './PastRecord'
import { plansTexts } from './plans.messages'

/** The decision on a plan of the list, with what the point did before below it. */
export function DecideWindow({ plan, open, onClose }: { plan: Plan; open: boolean; onClose: () => void }) {
  const t = useText(plansTexts)
  return (
    <Modal
      title={t.decidePlan}
      open={open}
      onCancel={onClose}
      footer={null}
      width={820}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <PlanFacts plan={plan} />
      <Divider />
      <DecideForm plan={plan} onDone={onClose} onCancel={onClose} />
      <Divider />
      <Typography.Title level={2} className="section-title">
        {t.past}
      </Typography.Title>
      <PastRecord plan={plan} />
    </Modal>
  )
}
