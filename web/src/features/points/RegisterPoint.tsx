import { PlusOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { App, Typography } from 'antd'
import { api, commandHeaders, data } from '../../api/client'
import type { CommandResult, FirstAdministrator } from '../../api/schema'
import { AccountFields } from '../../components/accounts/AccountFields'
import { CommandButton } from '../../components/CommandButton'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { contactOf, type PointValues, profileOf } from './changes'
import { PointFields } from './PointFields'
import { pointTexts } from './points.messages'

interface Values extends PointValues {
  office: string
  administrator: FirstAdministrator
}

/** 新增: licenses a training point together with its first administrator, and shows it. */
export function RegisterPoint() {
  const t = useText(pointTexts)
  const me = useMe()
  const navigate = useNavigate()
  const { message } = App.useApp()
  return (
    <CommandButton<Values, CommandResult>
      label={t.register}
      type="primary"
      icon={<PlusOutlined />}
      command={() => ({
        title: t.registerTitle,
        submit: t.register,
        width: 760,
        initial: me.region === undefined ? {} : { office: me.region },
        give: (values, id) =>
          data(
            api.POST('/api/v1/training-points', {
              headers: commandHeaders(id),
              body: {
                name: values.name,
                office: values.office,
                profile: profileOf(values),
                contact: contactOf(values),
                administrator: { ...values.administrator, phone: values.administrator.phone.trim() },
              },
            }),
          ),
        onDone: (answer, { name }) => {
          message.success(t.registered(name))
          navigate({ to: `/points/${answer.id}` })
        },
        children: (
          <>
            <Typography.Title level={3} className="form-part">
              {t.pointPart}
            </Typography.Title>
            <PointFields fresh />
            <Typography.Title level={3} className="form-part">
              {t.administratorPart}
            </Typography.Title>
            <AccountFields within={['administrator']} first />
          </>
        ),
      })}
    />
  )
}
