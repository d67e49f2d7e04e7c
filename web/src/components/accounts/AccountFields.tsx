import { Col, Form, Input, Row } from 'antd'
import { useText } from '../../lib/messages'
import { useFormRules } from '../formRules'
import { accountTexts } from './account.messages'

/** The fields of a new account's holder: 姓名, 登录帐号, 手机号码 and, for a person, 登录密码. `within` is where they stand in the form's
 * values. The first administrator of a training point types the password twice and has a phone (O5, ACCT-7). */
export function AccountFields({
  within = [],
  machine = false,
  first = false,
}: {
  within?: string[]
  machine?: boolean
  first?: boolean
}) {
  const t = useText(accountTexts)
  const rules = useFormRules()
  return (
    <Row gutter={16}>
      <Col xs={24} md={12}>
        <Form.Item name={[...within, 'name']} label={t.name} rules={rules.name}>
          <Input autoComplete="off" />
        </Form.Item>
      </Col>
      <Col xs={24} md={12}>
        <Form.Item
          name={[...within, 'phone']}
          label={t.phoneFull}
          rules={first ? [rules.required, rules.phone] : [rules.phone]}
        >
          <Input autoComplete="off" inputMode="tel" />
        </Form.Item>
      </Col>
      <Col span={24}>
        <Form.Item
          name={[...within, 'login']}
          label={t.login}
          extra={t.loginHint}
          rules={[rules.required, rules.atMost(50)]}
        >
          <Input autoComplete="off" autoCapitalize="none" />
        </Form.Item>
      </Col>
      {!machine && (
        <Col xs={24} md={first ? 12 : 24}>
          <Form.Item name={[...within, 'password']} label={t.password} extra={t.passwordHint} rules={[rules.required]}>
            <Input.Password autoComplete="new-password" />
          </Form.Item>
        </Col>
      )}
      {first && (
        <Col xs={24} md={12}>
          <Form.Item name={[...within, 'password_again']} label={t.passwordAgain} rules={[rules.required]}>
            <Input.Password autoComplete="new-password" />
          </Form.Item>
        </Col>
      )}
    </Row>
  )
}
