import { Alert, App, Button, Flex, Form, Input, InputNumber, Radio } from 'antd'
import type { Plan } from '../../api/schema'
import { commonTexts } from '../../components/common.messages'
import { ProblemAlert } from '../../components/ProblemAlert'
import { approve, readPlan, reject } from '../../components/plan/calls'
import { PlanFacts } from '../../components/plan/PlanFacts'
import { useCommand } from '../../lib/command'
import { useText } from '../../lib/messages'
import { useSeen } from '../../lib/seen'
import { plansTexts } from './plans.messages'

interface Values {
  verdict: 'approve' | 'reject'
  approved?: number
  opinion?: string
}

const OPINION = 500

/** The decision on a plan: granted for how many (PLAN-5), or rejected with an opinion (PLAN-6). */
export function DecideForm({ plan, onDone, onCancel }: { plan: Plan; onDone?: () => void; onCancel?: () => void }) {
  const t = useText(plansTexts)
  const common = useText(commonTexts)
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const verdict = Form.useWatch('verdict', form) ?? 'approve'
  const { seen, overtaken, decide } = useSeen<Plan>(plan, () => readPlan(plan.plan))
  const command = useCommand(
    (values: Values, id) =>
      decide((now) =>
        values.verdict === 'approve'
          ? approve(now, values.approved ?? 0, values.opinion, id)
          : reject(now, values.opinion, id),
      ),
    (_, values) => {
      message.success(values.verdict === 'approve' ? t.doneApproval : t.doneRejection)
      onDone?.()
    },
  )
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      aria-label={t.decidePlan}
      initialValues={{ verdict: 'approve', approved: plan.planned }}
      onFinish={(values) => command.mutate(values)}
      scrollToFirstError={{ focus: true }}
    >
      <Form.Item name="verdict" label={t.verdict}>
        <Radio.Group
          options={[
            { value: 'approve', label: t.approve },
            { value: 'reject', label: t.reject },
          ]}
        />
      </Form.Item>
      {verdict === 'approve' && (
        <Form.Item
          name="approved"
          label={t.approved}
          extra={t.numberExtra(seen.planned)}
          rules={[{ required: true, message: t.numberMissing }]}
        >
          <InputNumber precision={0} min={0} style={{ width: 160 }} />
        </Form.Item>
      )}
      <Form.Item
        name="opinion"
        label={common.opinion}
        rules={[{ required: verdict === 'reject', whitespace: true, message: t.opinionMissing }]}
      >
        <Input.TextArea rows={3} maxLength={OPINION} showCount />
      </Form.Item>
      <Flex vertical gap={12}>
        <ProblemAlert error={command.error} />
        {overtaken && <Alert type="info" title={t.overtaken} description={<PlanFacts plan={seen} />} />}
        <Flex justify="end" gap={8}>
          {onCancel && (
            <Button onClick={onCancel} disabled={command.isPending}>
              {common.cancel}
            </Button>
          )}
          <Button type="primary" htmlType="submit" danger={verdict === 'reject'} loading={command.isPending}>
            {verdict === 'approve' ? t.submitApproval : t.submitRejection}
          </Button>
        </Flex>
      </Flex>
    </Form>
  )
}
