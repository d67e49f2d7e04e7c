import { Col, DatePicker, Form, Input, InputNumber, Row } from 'antd'
import { useFormRules } from '../../components/formRules'
import { OfficeSelect } from '../../components/OfficeSelect'
import { useText } from '../../lib/messages'
import { pointTexts } from './points.messages'

const FULL = { width: '100%' }

/** The fields of a training point (O5). `fresh` asks for its office too, which does not change later. */
export function PointFields({ fresh = false, contactKept = true }: { fresh?: boolean; contactKept?: boolean }) {
  const t = useText(pointTexts)
  const rules = useFormRules()
  const contact = contactKept ? [rules.required] : []
  return (
    <Row gutter={16}>
      <Col xs={24} md={fresh ? 12 : 24}>
        <Form.Item name="name" label={t.name} rules={rules.name}>
          <Input />
        </Form.Item>
      </Col>
      {fresh && (
        <Col xs={24} md={12}>
          <Form.Item name="office" label={t.office} rules={[rules.required]}>
            <OfficeSelect />
          </Form.Item>
        </Col>
      )}
      <Col xs={24} md={12}>
        <Form.Item name="established" label={t.established}>
          <DatePicker style={FULL} />
        </Form.Item>
      </Col>
      <Col xs={24} md={12}>
        <Form.Item name="capacity" label={t.capacity}>
          <InputNumber style={FULL} min={0} precision={0} />
        </Form.Item>
      </Col>
      <Col xs={24} md={12}>
        <Form.Item name="training_scope" label={t.scope} rules={[rules.atMost(200)]}>
          <Input />
        </Form.Item>
      </Col>
      <Col xs={24} md={12}>
        <Form.Item name="place" label={t.place} rules={[rules.atMost(200)]}>
          <Input />
        </Form.Item>
      </Col>
      <Col xs={24} md={12}>
        <Form.Item name="contact_name" label={t.contact} rules={[...contact, rules.atMost(100)]}>
          <Input autoComplete="off" />
        </Form.Item>
      </Col>
      <Col xs={24} md={12}>
        <Form.Item name="contact_phone" label={t.contactPhone} rules={[...contact, rules.phone]}>
          <Input autoComplete="off" inputMode="tel" />
        </Form.Item>
      </Col>
      <Col span={24}>
        <Form.Item name="introduction" label={t.introduction} rules={[rules.atMost(2000)]}>
          <Input.TextArea rows={4} />
        </Form.Item>
      </Col>
    </Row>
  )
}
