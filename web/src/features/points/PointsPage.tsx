import { Link } from '@tanstack/react-router'
import { Input } from 'antd'
import { api, data } from '../../api/client'
import type { Point } from '../../api/schema'
import { commonTexts } from '../../components/common.messages'
import { ListPage } from '../../components/ListPage'
import { Choice, RegionSelect } from '../../components/selects'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { PointActions } from './PointActions'
import { PointStatus } from './PointStatus'
import { pointTexts } from './points.messages'
import { RegisterPoint } from './RegisterPoint'

/** O5, 面授点管理. */
export default function PointsPage() {
  const t = useText(pointTexts)
  const common = useText(commonTexts)
  const me = useMe()
  const keeps = me.role === 'office' || me.role === 'platform'
  return (
    <ListPage<Point>
      title={t.title}
      name="points"
      load={(query) => data(api.GET('/api/v1/training-points', { params: { query } }))}
      exportPath="/api/v1/training-points/export"
      rowKey={(point) => point.point}
      rowLabel={(point) => point.name}
      toolbar={keeps && <RegisterPoint />}
      defaults={{ scope: 'own_and_below' }}
      filters={[
        { name: 'name', label: t.nameShort, input: <Input allowClear style={{ width: 180 }} /> },
        {
          name: 'enabled',
          label: t.status,
          input: (
            <Choice
              width={110}
              options={[
                { value: 'true', label: t.enabled },
                { value: 'false', label: t.disabled },
              ]}
            />
          ),
        },
        {
          name: 'scope',
          label: t.withBelow,
          input: (
            <Choice
              width={100}
              options={[
                { value: 'own_and_below', label: common.yes },
                { value: 'own', label: common.no },
              ]}
            />
          ),
        },
        { name: 'region', label: common.region, input: <RegionSelect />, extra: true },
      ]}
      columns={[
        {
          key: 'name',
          title: t.name,
          sort: 'name',
          render: (point) => <Link to={`/points/${point.point}`}>{point.name}</Link>,
        },
        {
          key: 'office',
          title: t.office,
          sort: 'office',
          render: (point) => <Link to={`/offices/${point.office}`}>{point.office_name}</Link>,
        },
        { key: 'capacity', title: t.capacity, align: 'right', render: (point) => point.capacity },
        { key: 'place', title: t.place, wide: true, render: (point) => point.place },
        { key: 'contact', title: t.contact, render: (point) => point.contact_name },
        { key: 'phone', title: t.contactPhone, render: (point) => point.contact_phone },
        { key: 'status', title: t.status, render: (point) => <PointStatus point={point} /> },
      ]}
      actions={(point) => <PointActions point={point} listed />}
    />
  )
}
