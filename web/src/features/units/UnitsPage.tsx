import { Link } from '@tanstack/react-router'
import { Input, Tag, Typography } from 'antd'
import { api, data } from '../../api/client'
import type { WorkUnit } from '../../api/schema'
import { commonTexts } from '../../components/common.messages'
import { ListPage } from '../../components/ListPage'
import { RegionSelect, ScopeSelect, YesNoSelect } from '../../components/selects'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { RegisterUnit } from './RegisterUnit'
import { UnitActions } from './UnitActions'
import { unitTexts } from './units.messages'

/** O9, 工作单位管理. A former name finds its unit (UNIT-1). */
export default function UnitsPage() {
  const t = useText(unitTexts)
  const common = useText(commonTexts)
  const me = useMe()
  return (
    <ListPage<WorkUnit>
      title={t.title}
      name="units"
      load={(query) => data(api.GET('/api/v1/work-units', { params: { query } }))}
      exportPath="/api/v1/work-units/export"
      rowKey={(unit) => unit.unit}
      rowLabel={(unit) => unit.name}
      toolbar={me.role !== 'auditor' && <RegisterUnit />}
      filters={[
        { name: 'name', label: t.nameFilter, input: <Input allowClear style={{ width: 200 }} /> },
        { name: 'region', label: t.region, input: <RegionSelect /> },
        { name: 'scope', label: common.scope, input: <ScopeSelect /> },
        { name: 'merged', label: t.withMerged, input: <YesNoSelect />, extra: true },
      ]}
      columns={[
        {
          key: 'name',
          title: t.name,
          sort: 'name',
          render: (unit) => (
            <div className="wraps">
              <Link to={`/units/${unit.unit}`}>{unit.name}</Link>
              {unit.merged_into && (
                <>
                  {' '}
                  <Tag>{t.merged}</Tag>
                  <Link to={`/units/${unit.merged_into}`}>{unit.merged_into_name}</Link>
                </>
              )}
              {unit.former_names.length > 0 && (
                <Typography.Text type="secondary" className="fine under">
                  {t.former(unit.former_names.join('、'))}
                </Typography.Text>
              )}
            </div>
          ),
        },
        {
          key: 'region',
          title: t.region,
          sort: 'region',
          render: (unit) => <Link to={`/offices/${unit.region}`}>{unit.region_name}</Link>,
        },
        {
          key: 'learners',
          title: t.learners,
          align: 'right',
          render: (unit) => (
            <Link to={`/units/${unit.unit}`} className="figure">
              {unit.learners}
            </Link>
          ),
        },
        { key: 'changed', title: t.changedOn, sort: 'changed_on', wide: true, render: (unit) => unit.changed_on },
      ]}
      actions={(unit) => <UnitActions unit={unit} />}
    />
  )
}
