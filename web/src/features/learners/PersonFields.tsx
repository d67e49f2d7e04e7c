import { Alert, Col, Form, type FormInstance, Input, Radio, Row } from 'antd'
import { commonTexts } from '../../components/common.messages'
import { idNumberFault, sexOf } from '../../lib/idNumber'
import { useText } from '../../lib/messages'
import { learnersTexts } from './learners.messages'
import type { Person } from './person'

/** The fields of personal data: name, ID number, sex, and where somebody is reached. */
export function PersonFields({ form }: { form: FormInstance<Person> }) {
  const t = useText(learnersTexts)
  const c = useText(commonTexts)
  const number = Form.useWatch('id_number', form)
  const sex = Form.useWatch('sex', form)
  const said = sexOf(number ?? '')
  const required = { required: true, whitespace: true, message: c.required }
  return (
    <Row gutter={16}>
      <Col xs={24} md={12}>
        <Form.Item name="name" label={t.name} rules={[required]}>
          <Input autoComplete="off" />
        </Form.Item>
      </Col>
      <Col xs={24} md={12}>
        <Form.Item
          name="id_number"
          label={t.idNumber}
          required
          rules={[
            {
              validator: async (_, typed: string | undefined) => {
                const fault = idNumberFault(typed ?? '')
                if (fault) throw new Error(t.faults[fault])
              },
            },
          ]}
        >
          <Input
            autoComplete="off"
            onChange={(event) => {
              const next = sexOf(event.target.value)
              if (next && form.getFieldValue('sex') === undefined) form.setFieldValue('sex', next)
            }}
          />
        </Form.Item>
      </Col>
      <Col xs={24} md={12}>
        <Form.Item name="sex" label={t.sex} rules={[{ required: true, message: c.required }]}>
          <Radio.Group options={(['male', 'female'] as const).map((value) => ({ value, label: t.sexes[value] }))} />
        </Form.Item>
      </Col>
      <Col xs={24} md={12}>
        <Form.Item name="phone" label={t.phone} rules={[{ pattern: /^\d{11}$/, message: t.phoneShape }]}>
          <Input inputMode="tel" autoComplete="off" />
        </Form.Item>
      </Col>
      {said && sex && said !== sex && (
        <Col span={24}>
          <Alert type="warning" showIcon title={t.sexDiffers} style={{ marginBottom: 16 }} />
        </Col>
      )}
      <Col xs={24} md={12}>
        <Form.Item
          name="email"
          label={t.email}
          rules={[{ pattern: /^[^@\s]+@[^@\s]+\.[^@\s]+$/, message: t.emailShape }]}
        >
          <Input inputMode="email" autoComplete="off" />
        </Form.Item>
      </Col>
      <Col xs={24} md={12}>
        <Form.Item name="postcode" label={t.postcode} rules={[{ pattern: /^\d{6}$/, message: t.postcodeShape }]}>
          <Input inputMode="numeric" autoComplete="off" />
        </Form.Item>
      </Col>
      <Col span={24}>
        <Form.Item name="address" label={t.address}>
          <Input autoComplete="off" />
        </Form.Item>
      </Col>
    </Row>
  )
}
