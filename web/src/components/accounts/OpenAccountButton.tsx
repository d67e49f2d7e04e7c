import { PlusOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Alert, App, Form, Radio } from 'antd'
import { api, commandHeaders, data } from '../../api/client'
import type { CommandResult, Role, Seat } from '../../api/schema'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { CommandButton } from '../CommandButton'
import { useFormRules } from '../formRules'
import { OfficeSelect } from '../OfficeSelect'
import { PointSearch } from '../PointSearch'
import { AccountFields } from './AccountFields'
import { accountTexts, roleTexts } from './account.messages'

interface Values {
  role: Role
  office?: string
  point?: string
  name: string
  login: string
  phone?: string
  password?: string
}

/** Opens an account (新增): at a training point or an office where one is given, else at one's own office; the platform says where.
 * A machine's account leads to its page, where its keys are issued. */
export function OpenAccountButton({ at, label }: { at?: Extract<Seat, object>; label?: string }) {
  const t = useText(accountTexts)
  const me = useMe()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const seat = at ?? (me.region === undefined ? undefined : { office: me.region })
  const roles = rolesOf(seat)
  return (
    <CommandButton<Values, CommandResult>
      label={label ?? t.open}
      type="primary"
      icon={<PlusOutlined />}
      command={() => ({
        title: t.openTitle,
        submit: t.open,
        initial: { role: roles[0] ?? 'office' },
        give: ({ role, office, point, name, login, phone, password }, id) =>
          data(
            api.POST('/api/v1/accounts', {
              headers: commandHeaders(id),
              body: {
                role,
                seat: seat ?? (role === 'point' ? { point: point ?? '' } : { office: office ?? '' }),
                name,
                login,
                phone: phone?.trim() || null,
                password: password ?? null,
              },
            }),
          ),
        onDone: (answer, { role, login }) => {
          message.success(t.opened(login))
          if (role === 'machine') navigate({ to: `/accounts/${answer.id}` })
        },
        children: <Fields roles={roles} asksSeat={seat === undefined} />,
      })}
    />
  )
}

/** ACCT-4: which roles fit a seat; those that the platform opens where none is given. */
function rolesOf(seat: Extract<Seat, object> | undefined): Role[] {
  if (seat === undefined) return ['office', 'auditor', 'point', 'machine']
  return 'point' in seat ? ['point', 'machine'] : ['office', 'auditor', 'machine']
}

function Fields({ roles, asksSeat }: { roles: Role[]; asksSeat: boolean }) {
  const t = useText(accountTexts)
  const names = useText(roleTexts)
  const rules = useFormRules()
  const role = Form.useWatch<Role>('role')
  return (
    <>
      <Form.Item name="role" label={t.role}>
        <Radio.Group options={roles.map((one) => ({ value: one, label: names[one] }))} />
      </Form.Item>
      {role === 'machine' && <Alert type="info" showIcon title={t.machineHint} style={{ marginBottom: 16 }} />}
      {asksSeat && role !== 'point' && (
        <Form.Item name="office" label={t.office} rules={[rules.required]}>
          <OfficeSelect />
        </Form.Item>
      )}
      {asksSeat && role === 'point' && (
        <Form.Item name="point" label={t.point} rules={[rules.required]}>
          <PointSearch />
        </Form.Item>
      )}
      <AccountFields machine={role === 'machine'} />
    </>
  )
}
