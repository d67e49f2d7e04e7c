import { Alert, Button, Card, Flex, Form, Input, InputNumber, Radio, Select } from 'antd'
import { useState } from 'react'
import type { Audience, CommandResult, PlanDraft } from '../../api/schema'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useCommand } from '../../lib/command'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { keepDraft, keptDraft } from './draft'
import { planTexts } from './plan.messages'
import { WindowField } from './WindowField'
import './classes.css'

/** What the form holds before all of it is filled in. */
export type Unfinished = Partial<PlanDraft>

const AUDIENCES: Audience[] = ['everyone', 'technicians', 'others']

/** What a point asks for (P1). It is kept until it is sent; what PLAN-1 to PLAN-3 refuse, the service says. */
export function PlanForm({
  draft,
  initial,
  submit,
  give,
  onDone,
}: {
  /** Under what name the content is kept. */
  draft: string
  initial: Unfinished
  submit: string
  give: (content: PlanDraft, id: string) => Promise<CommandResult>
  onDone: (result: CommandResult) => void
}) {
  const t = useText(planTexts)
  const me = useMe()
  const [form] = Form.useForm<Unfinished>()
  const [kept, setKept] = useState(() => keptDraft<Unfinished>(me.account, draft))
  const command = useCommand<PlanDraft, CommandResult>(give, (result) => {
    keepDraft(me.account, draft, undefined)
    onDone(result)
  })
  const required = { required: true, message: t.required }
  const text = (most: number) => ({ max: most, message: t.tooLong(most) })
  const discard = () => {
    keepDraft(me.account, draft, undefined)
    setKept(undefined)
    form.setFieldsValue({ ...EMPTY, ...initial })
  }
  return (
    <Form<Unfinished>
      form={form}
      layout="vertical"
      className="plan-form"
      initialValues={kept ?? initial}
      onValuesChange={(_, all) => keepDraft(me.account, draft, all)}
      onFinish={(values) => command.isPending || command.mutate(contentOf(values as PlanDraft))}
      scrollToFirstError={{ focus: true }}
    >
      <Flex vertical gap={16}>
        {kept && (
          <Alert
            type="info"
            showIcon
            title={t.kept}
            action={
              <Button size="small" onClick={discard}>
                {t.discard}
              </Button>
            }
          />
        )}
        <Card title={<h2>{t.what}</h2>}>
          <div className="fields">
            <Form.Item name="name" label={t.name} rules={[required, text(100)]} className="broad">
              <Input />
            </Form.Item>
            <Form.Item name="training_year" label={t.year} rules={[required, WHOLE(t.wholeNumber)]}>
              <InputNumber controls={false} inputMode="numeric" style={{ width: '100%' }} />
            </Form.Item>
            <Form.Item name="hours" label={t.hours} rules={[required, { pattern: HALVES, message: t.hoursShape }]}>
              <Input inputMode="decimal" />
            </Form.Item>
            <Form.Item name="planned" label={t.planned} rules={[required, WHOLE(t.wholeNumber)]}>
              <InputNumber controls={false} inputMode="numeric" style={{ width: '100%' }} />
            </Form.Item>
            <Form.Item name="audience" label={t.audience} rules={[required]} className="broad">
              <Radio.Group options={AUDIENCES.map((value) => ({ value, label: t.audiences[value] }))} />
            </Form.Item>
          </div>
        </Card>
        <Card title={<h2>{t.when}</h2>}>
          <div className="windows">
            <WindowField name="enrolment" label={t.enrolment} />
            <WindowField name="training" label={t.training} />
            <WindowField name="exam" label={t.exam} />
          </div>
        </Card>
        <Card title={<h2>{t.where}</h2>}>
          <div className="fields">
            <Form.Item name="place" label={t.place} rules={[text(200)]} className="broad">
              <Input />
            </Form.Item>
            <Form.Item
              name="teachers"
              label={t.teachers}
              extra={t.teachersHow}
              className="broad"
              rules={[{ type: 'array', defaultField: { type: 'string', max: 100, message: t.tooLong(100) } }]}
            >
              <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={t.separators} />
            </Form.Item>
          </div>
        </Card>
        <ProblemAlert error={command.error} />
        <div className="action-bar">
          <Button type="primary" htmlType="submit" loading={command.isPending}>
            {submit}
          </Button>
        </div>
      </Flex>
    </Form>
  )
}

const EMPTY: Unfinished = {
  name: undefined,
  hours: undefined,
  planned: undefined,
  audience: undefined,
  enrolment: undefined,
  training: undefined,
  exam: undefined,
  place: undefined,
  teachers: undefined,
}

/** Hours as the service writes them. */
const HALVES = /^\s*\d{1,4}(\.[05])?\s*$/
/** A number that the service reads; its limits are the service's (PLAN-1, PLAN-2). */
const WHOLE = (message: string) => ({ type: 'integer', min: 0, max: 65_535, message }) as const

/** What is sent: without blanks around, and without what is empty. */
function contentOf(values: PlanDraft): PlanDraft {
  return {
    ...values,
    hours: values.hours.trim(),
    place: values.place?.trim() || null,
    teachers: (values.teachers ?? []).map((name) => name.trim()).filter(Boolean),
  }
}
