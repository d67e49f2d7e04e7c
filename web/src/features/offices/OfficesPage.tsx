import { Link } from '@tanstack/react-router'
import { Input } from 'antd'
import { api, data } from '../../api/client'
import type { Office } from '../../api/schema'
import { ListPage } from '../../components/ListPage'
import { OfficeSelect } from '../../components/OfficeSelect'
import { Choice } from '../../components/selects'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { EstablishButton, OfficeActions } from './OfficeActions'
import { kindTexts, officeTexts } from './offices.messages'
import { selected } from './selected'

/** 地区与工考办: the tree of regions, each with its office. */
export default function OfficesPage() {
  const t = useText(officeTexts)
  const kinds = useText(kindTexts)
  const me = useMe()
  return (
    <ListPage<Office>
      title={t.title}
      intro={t.intro}
      name="offices"
      load={async (query) => selected(await data(api.GET('/api/v1/offices')), query)}
      exportPath="/api/v1/offices/export"
      rowKey={(office) => office.region}
      rowLabel={(office) => office.name}
      toolbar={me.role === 'platform' && <EstablishButton />}
      filters={[
        { name: 'name', label: t.search, input: <Input allowClear style={{ width: 160 }} /> },
        {
          name: 'kind',
          label: t.kind,
          input: <Choice options={Object.entries(kinds).map(([value, label]) => ({ value, label }))} />,
        },
        { name: 'parent', label: t.parent, input: <OfficeSelect /> },
      ]}
      columns={[
        {
          key: 'name',
          title: t.name,
          sort: 'name',
          render: (office) => <Link to={`/offices/${office.region}`}>{office.name}</Link>,
        },
        {
          key: 'code',
          title: t.code,
          sort: 'region',
          render: (office) => <span className="figure">{office.region}</span>,
        },
        { key: 'kind', title: t.kind, sort: 'kind', render: (office) => kinds[office.kind] },
        {
          key: 'parent',
          title: t.parent,
          render: (office) =>
            office.parent && <Link to={`/offices/${office.parent}`}>{office.parent_name ?? office.parent}</Link>,
        },
      ]}
      actions={(office) => <OfficeActions office={office} />}
    />
  )
}
