import { DatePicker, Form, Input, Radio } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { api, commandHeaders, data } from '../../api/client'
import type { Grade, Learner } from '../../api/schema'
import { CommandModal } from '../../components/CommandModal'
import { commonTexts } from '../../components/common.messages'
import { GradeSelect } from '../../components/selects'
import { useText } from '../../lib/messages'
import { learnersTexts } from './learners.messages'

interface Values {
  grade: Grade
  effect: 'from' | 'correction'
  from: Dayjs
  reason: string
}

/** PERSON-2: another grade, from a day on, or from the beginning where what is on record was an error. */
export function GradeModal({ learner, open, onClose }: { learner: Learner; open: boolean; onClose: () => void }) {
  const t = useText(learnersTexts)
  const c = useText(commonTexts)
  const required = [{ required: true, message: c.required }]
  return (
    <CommandModal<Values, unknown>
      title={t.changeGradeTitle(learner.name)}
      open={open}
      onClose={onClose}
      done={t.done}
      initial={{ effect: 'from', from: dayjs() }}
      give={({ grade, effect, from, reason }, id) =>
        data(
          api.POST('/api/v1/learners/{learner}/grade-changes', {
            params: { path: { learner: learner.learner } },
            body: {
              grade,
              effect: effect === 'correction' ? 'correction' : { from: from.format('YYYY-MM-DD') },
              reason: reason.trim(),
            },
            headers: commandHeaders(id, learner.version),
          }),
        )
      }
    >
      <p>{t.now(learner.grade_label)}</p>
      <Form.Item name="grade" label={t.newGrade} rules={required}>
        <GradeSelect width="100%" />
      </Form.Item>
      <Form.Item name="effect" label={t.effect} rules={required}>
        <Radio.Group
          options={[
            { value: 'from', label: t.fromDay },
            { value: 'correction', label: t.correction },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['effect']}>
        {(form) =>
          form.getFieldValue('effect') === 'correction' ? (
            <p>{t.correctionMeans}</p>
          ) : (
            <Form.Item name="from" label={t.day} rules={required} extra={t.fromMeans}>
              <DatePicker allowClear={false} />
            </Form.Item>
          )
        }
      </Form.Item>
      <Form.Item name="reason" label={t.reason} rules={[{ required: true, whitespace: true, message: c.required }]}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </CommandModal>
  )
}
