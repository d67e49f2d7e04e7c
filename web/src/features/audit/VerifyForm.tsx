import { SafetyCertificateOutlined } from '@ant-design/icons'
import { Button, Collapse, DatePicker, Flex, Form, Input } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useText } from '../../lib/messages'
import { sealsTexts } from './seals.messages'

/** What is verified: everything or one day, and from which key everything must follow. */
export interface Asked {
  day?: string | undefined
  key?: string | undefined
}

/** Asks for a verification. */
export function VerifyForm({ busy, onVerify }: { busy: boolean; onVerify: (asked: Asked) => void }) {
  const t = useText(sealsTexts)
  return (
    <Flex vertical gap={12} align="start">
      <Button type="primary" icon={<SafetyCertificateOutlined />} loading={busy} onClick={() => onVerify({})}>
        {t.verifyAll}
      </Button>
      <Collapse
        size="small"
        style={{ width: '100%' }}
        items={[
          {
            key: 'options',
            label: t.options,
            children: (
              <Form<{ day?: Dayjs; key?: string }>
                layout="vertical"
                onFinish={(values) => onVerify({ day: values.day?.format('YYYY-MM-DD'), key: values.key?.trim() })}
              >
                <Form.Item name="day" label={t.day} extra={t.dayHint}>
                  <DatePicker maxDate={dayjs()} />
                </Form.Item>
                <Form.Item name="key" label={t.key} extra={t.keyHint}>
                  <Input maxLength={200} autoComplete="off" />
                </Form.Item>
                <Button htmlType="submit" disabled={busy}>
                  {t.verify}
                </Button>
              </Form>
            ),
          },
        ]}
      />
    </Flex>
  )
}
