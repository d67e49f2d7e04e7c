import { Alert, App, Button, Flex, Form, Input, InputNumber, Radio } from 'antd'
import type { EquivalenceRequest } from '../../api/schema'
import { commonTexts } from '../../components/common.messages'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useCommand } from '../../lib/command'
import { useText } from '../../lib/messages'
import { useSeen } from '../../lib/seen'
import { approve, readRequest, reject } from './calls'
import { equivalenceTexts } from './equivalence.messages'
import { RequestFacts } from './RequestFacts'

interface Values {
  verdict: 'approve' | 'reject'
  granted?: string
  opinion?: string
}

const OPINION = 500

/** The decision on a request: granted for how many hours (EQ-3), or rejected with an opinion (EQ-4). */
export function DecideForm({
  request,
  onDone,
  onCancel,
}: {
  request: EquivalenceRequest
  onDone?: () => void
  onCancel?: () => void
}) {
  const t = useText(equivalenceTexts)
  const common = useText(commonTexts)
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const verdict = Form.useWatch('verdict', form) ?? 'approve'
  const { seen, overtaken, decide } = useSeen(request, () => readRequest(request.request))
  const command = useCommand(
    (values: Values, id) =>
      decide((now) =>
        values.verdict === 'approve'
          ? approve(now, values.granted ?? '', values.opinion, id)
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
      aria-label={t.decide}
      initialValues={{ verdict: 'approve', granted: request.claimed }}
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
          name="granted"
          label={t.granted}
          extra={t.grantedExtra(seen.claimed)}
          rules={[{ required: true, message: t.grantedMissing }]}
        >
          <InputNumber<string> stringMode step={0.5} style={{ width: 160 }} />
        </Form.Item>
      )}
      <Form.Item
        name="opinion"
        label={t.opinion}
        rules={[{ required: verdict === 'reject', whitespace: true, message: t.opinionMissing }]}
      >
        <Input.TextArea rows={3} maxLength={OPINION} showCount />
      </Form.Item>
      <Flex vertical gap={12}>
        <ProblemAlert error={command.error} />
        {overtaken && <Alert type="info" title={t.now} description={<RequestFacts request={seen} brief />} />}
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
