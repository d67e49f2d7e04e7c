import { Alert, Card, Typography } from 'antd'
import { Page } from '../../components/Page'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import './account.css'
import { accountTexts } from './account.messages'
import { MyAccount } from './MyAccount'
import { PasswordForm } from './PasswordForm'

/** 登录与密码 (O1): one's password, who one is, and how sessions end. */
export default function PasswordPage() {
  const t = useText(accountTexts)
  const me = useMe()
  return (
    <Page title={t.title} intro={t.intro}>
      {me.mustChange && <Alert type="warning" showIcon title={t.mustChange} />}
      <div className="account">
        <Card>
          <Typography.Title level={2} className="section-title">
            {t.change}
          </Typography.Title>
          <PasswordForm />
        </Card>
        {!me.mustChange && <MyAccount />}
        <Card>
          <Typography.Title level={2} className="section-title">
            {t.rules}
          </Typography.Title>
          <ul className="account-rules">
            {t.ruleList.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </Card>
      </div>
    </Page>
  )
}
