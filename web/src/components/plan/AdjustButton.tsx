import { App, Button, Flex, Form, Input, InputNumber, Popover, Typography } from 'antd'
import { useRef, useState } from 'react'
import type { Plan } from '../../api/schema'
import { useCommand } from '../../lib/command'
import { useText } from '../../lib/messages'
import { useSeen } from '../../lib/seen'
import { commonTexts } from '../common.messages'
import { ProblemAlert } from '../ProblemAlert'
import { adjust, readPlan } from './calls'
import { headcounts } from './PlanFacts'
import { planTexts } from './plan.messages'

const REASON = 500

/** 调整上报人数 where the figure stands, without leaving the list (PLAN-7). */
export function AdjustButton({ plan, size = 'small' }: { plan: Plan; size?: 'small' | 'middle' }) {
  const t = useText(planTexts)
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={(next) => busy || setOpen(next)}
      title={t.adjust}
      destroyOnHidden
      content={<AdjustForm plan={plan} onBusy={setBusy} onClose={close} />}
    >
      <Button ref={button} type={size === 'small' ? 'link' : 'default'} size={size} aria-expanded={open}>
        {t.adjust}
      </Button>
    </Popover>
  )
}

interface Values {
  allowed: number
  reason: string
}

function AdjustForm({ plan, onBusy, onClose }: { plan: Plan; onBusy: (busy: boolean) => void; onClose: () => void }) {
  const t = useText(planTexts)
  const common = useText(commonTexts)
  const { message } = App.useApp()
  const { seen, overtaken, decide } = useSeen<Plan>(plan, () => readPlan(plan.plan))
  const command = useCommand(
    async (values: Values, id) => {
      onBusy(true)
      return decide((now) => adjust(now, values.allowed, values.reason, id)).finally(() => onBusy(false))
    },
    (_, values) => {
      message.success(t.adjusted(values.allowed))
      onClose()
    },
  )
  return (
    <Form<Values>
      layout="vertical"
      aria-label={t.adjust}
      style={{ width: 'min(320px, 80vw)' }}
      initialValues={{ allowed: plan.allowed ?? undefined }}
      onFinish={(values) => command.mutate(values)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !command.isPending) onClose()
      }}
    >
      <Typography.Paragraph type="secondary">{t.adjustHint(seen.approved ?? 0, seen.enrolled)}</Typography.Paragraph>
      <Form.Item name="allowed" label={t.allowed} rules={[{ required: true, message: t.numberMissing }]}>
        <InputNumber autoFocus precision={0} min={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t.reason}
        rules={[{ required: true, whitespace: true, message: t.reasonMissing }]}
      >
        <Input.TextArea rows={2} maxLength={REASON} />
      </Form.Item>
      <ProblemAlert error={command.error} />
      {overtaken && (
        <p>
          {t.now}：{seen.status_label} · {t.headcounts} {headcounts(seen)}
        </p>
      )}
      <Flex justify="end" gap={8} style={{ marginTop: 12 }}>
        <Button onClick={onClose} disabled={command.isPending}>
          {common.cancel}
        </Button>
        <Button type="primary" htmlType="submit" loading={command.isPending}>
          {t.save}
        </Button>
      </Flex>
    </Form>
  )
}
