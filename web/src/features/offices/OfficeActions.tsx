import { PlusOutlined } from '@ant-design/icons'
import { App, Form, Input } from 'antd'
import { api, commandHeaders, data } from '../../api/client'
import type { EstablishOffice, Office } from '../../api/schema'
import { CommandButton } from '../../components/CommandButton'
import { useFormRules } from '../../components/formRules'
import { HistoryButton } from '../../components/History'
import { OfficeSelect } from '../../components/OfficeSelect'
import { Choice } from '../../components/selects'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { kindTexts, officeTexts } from './offices.messages'

/** 更名 of a region for the platform, and the office's history. */
export function OfficeActions({ office }: { office: Office }) {
  const me = useMe()
  return (
    <div className="row-actions">
      {me.role === 'platform' && <RenameOffice office={office} />}
      <HistoryButton kind="office" id={office.region} name={office.name} />
    </div>
  )
}

function RenameOffice({ office }: { office: Office }) {
  const t = useText(officeTexts)
  const rules = useFormRules()
  const params = { path: { region: office.region } }
  return (
    <CommandButton<{ name: string }, unknown>
      label={t.rename}
      command={() => ({
        title: t.renameTitle(office.name),
        submit: t.rename,
        initial: { name: office.name },
        give: (body, id) =>
          data(api.PUT('/api/v1/offices/{region}/name', { params, headers: commandHeaders(id, office.version), body })),
        done: t.renamed,
        children: (
          <Form.Item name="name" label={t.name} rules={rules.name}>
            <Input />
          </Form.Item>
        ),
      })}
    />
  )
}

/** 新增: enters a region and its office into the tree (OFFICE-1). */
export function EstablishButton() {
  const t = useText(officeTexts)
  const kinds = useText(kindTexts)
  const rules = useFormRules()
  const { message } = App.useApp()
  return (
    <CommandButton<EstablishOffice, unknown>
      label={t.establish}
      type="primary"
      icon={<PlusOutlined />}
      command={() => ({
        title: t.establishTitle,
        submit: t.establish,
        initial: { kind: 'district' },
        give: (values, id) =>
          data(
            api.POST('/api/v1/offices', {
              headers: commandHeaders(id),
              body: { ...values, region: values.region.trim(), parent: values.parent ?? null },
            }),
          ),
        onDone: (_, { name }) => message.success(t.established(name)),
        children: (
          <>
            <Form.Item name="name" label={t.name} rules={rules.name}>
              <Input />
            </Form.Item>
            <Form.Item name="region" label={t.code} extra={t.codeHint} rules={[rules.required, rules.code]}>
              <Input inputMode="numeric" />
            </Form.Item>
            <Form.Item name="kind" label={t.kind} rules={[rules.required]}>
              <Choice width="100%" options={Object.entries(kinds).map(([value, label]) => ({ value, label }))} />
            </Form.Item>
            <Form.Item name="parent" label={t.parent}>
              <OfficeSelect />
            </Form.Item>
          </>
        ),
      })}
    />
  )
}
