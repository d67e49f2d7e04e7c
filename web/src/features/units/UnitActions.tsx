import { Form, Input, Typography } from 'antd'
import { api, commandHeaders, data } from '../../api/client'
import type { WorkUnit } from '../../api/schema'
import { CommandButton } from '../../components/CommandButton'
import { useFormRules } from '../../components/formRules'
import { HistoryButton } from '../../components/History'
import { OfficeSelect } from '../../components/OfficeSelect'
import { useOffices } from '../../components/regions'
import { UnitSelect } from '../../components/selects'
import { useText } from '../../lib/messages'
import { cityOf } from '../../lib/regions'
import { useMe } from '../../lib/session'
import { unitTexts } from './units.messages'

/** 修改 and 合并 of a unit that goes on, for who keeps units, and its history. */
export function UnitActions({ unit }: { unit: WorkUnit }) {
  const me = useMe()
  const keeps = (me.role === 'office' || me.role === 'platform') && unit.merged_into == null
  return (
    <div className="row-actions">
      {keeps && <ModifyUnit unit={unit} />}
      {keeps && <MergeUnit unit={unit} />}
      <HistoryButton kind="work_unit" id={unit.unit} name={unit.name} />
    </div>
  )
}

interface Values {
  name: string
  region: string
}

/** Gives the new name and the new region where they are different, each as a command of its own; what is done stays done. */
async function modify(unit: WorkUnit, { name, region }: Values, id: string, done: (unit: WorkUnit) => void) {
  const params = { path: { unit: unit.unit } }
  let seen = unit
  if (name.trim() !== seen.name) {
    const headers = commandHeaders(`${id}/name`, seen.version)
    const { version } = await data(api.PUT('/api/v1/work-units/{unit}/name', { params, headers, body: { name } }))
    seen = { ...seen, name: name.trim(), version: version ?? seen.version }
    done(seen)
  }
  if (region !== seen.region) {
    const headers = commandHeaders(`${id}/region`, seen.version)
    const { version } = await data(api.POST('/api/v1/work-units/{unit}/moves', { params, headers, body: { region } }))
    done({ ...seen, region, version: version ?? seen.version })
  }
}

function ModifyUnit({ unit }: { unit: WorkUnit }) {
  const t = useText(unitTexts)
  return (
    <CommandButton<Values, unknown>
      label={t.modify}
      command={() => {
        let seen = unit
        const done = (next: WorkUnit) => {
          seen = next
        }
        return {
          title: t.modifyTitle(unit.name),
          initial: { name: unit.name, region: unit.region },
          give: (values, id) => modify(seen, values, id, done),
          done: t.modified,
          children: <ModifyFields unit={unit} />,
        }
      }}
    />
  )
}

/** UNIT-2: the regions to choose from are those of the unit's own city. */
function ModifyFields({ unit }: { unit: WorkUnit }) {
  const t = useText(unitTexts)
  const rules = useFormRules()
  const offices = useOffices()
  const city = cityOf(offices, unit.region)
  const among = offices.filter((office) => city !== undefined && cityOf(offices, office.region) === city)
  return (
    <>
      <Form.Item name="name" label={t.name} extra={t.nameNote} rules={rules.name}>
        <Input />
      </Form.Item>
      <Form.Item name="region" label={t.region} extra={t.regionNote} rules={[rules.required]}>
        <OfficeSelect among={among} />
      </Form.Item>
    </>
  )
}

function MergeUnit({ unit }: { unit: WorkUnit }) {
  const t = useText(unitTexts)
  const rules = useFormRules()
  const params = { path: { unit: unit.unit } }
  return (
    <CommandButton<{ into: string }, unknown>
      label={t.merge}
      command={() => ({
        title: t.mergeTitle(unit.name),
        submit: t.merge,
        danger: true,
        give: (body, id) =>
          data(
            api.POST('/api/v1/work-units/{unit}/merger', { params, headers: commandHeaders(id, unit.version), body }),
          ),
        done: t.mergeDone,
        children: (
          <>
            <Typography.Paragraph>{t.mergeNote(unit.name)}</Typography.Paragraph>
            <Form.Item name="into" label={t.mergeInto} rules={[rules.required]}>
              <UnitSelect />
            </Form.Item>
          </>
        ),
      })}
    />
  )
}
