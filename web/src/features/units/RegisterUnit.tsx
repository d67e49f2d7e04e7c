import { PlusOutlined } from '@ant-design/icons'
import { App, Form, Input } from 'antd'
import { api, commandHeaders, data } from '../../api/client'
import { CommandButton } from '../../components/CommandButton'
import { useFormRules } from '../../components/formRules'
import { OfficeSelect } from '../../components/OfficeSelect'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { unitTexts } from './units.messages'

/** 新增: registers a work unit in a region of one's own. */
export function RegisterUnit() {
  const t = useText(unitTexts)
  const rules = useFormRules()
  const me = useMe()
  const { message } = App.useApp()
  return (
    <CommandButton<{ name: string; region: string }, unknown>
      label={t.register}
      type="primary"
      icon={<PlusOutlined />}
      command={() => ({
        title: t.registerTitle,
        submit: t.register,
        initial: me.region === undefined ? {} : { region: me.region },
        give: (body, id) => data(api.POST('/api/v1/work-units', { headers: commandHeaders(id), body })),
        onDone: (_, { name }) => message.success(t.registered(name)),
        children: (
          <>
            <Form.Item name="name" label={t.name} rules={rules.name}>
              <Input />
            </Form.Item>
            <Form.Item name="region" label={t.region} rules={[rules.required]}>
              <OfficeSelect />
            </Form.Item>
          </>
        ),
      })}
    />
  )
}
