import { UserAddOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Input, Space, Tag } from 'antd'
import { useMemo, useState } from 'react'
import { api, data } from '../../api/client'
import type { Learner } from '../../api/schema'
import type { Filter } from '../../components/FilterBar'
import { HistoryButton } from '../../components/History'
import { type Column, ListPage } from '../../components/ListPage'
import { GradeSelect, RegionSelect, TradeSelect, YesNoSelect } from '../../components/selects'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { type LearnersTexts, learnersTexts } from './learners.messages'
import { mayChange } from './may'
import { RegisterModal } from './RegisterModal'

/** 用户管理 (O7). */
export default function LearnersPage() {
  const t = useText(learnersTexts)
  const me = useMe()
  const [open, setOpen] = useState(false)
  const filters = useMemo(() => filtersOf(t), [t])
  const changes = mayChange(me)
  return (
    <>
      <ListPage<Learner>
        title={t.title}
        name="learners"
        load={(query) => data(api.GET('/api/v1/learners', { params: { query } }))}
        rowKey={(row) => row.learner}
        rowLabel={(row) => row.name}
        filters={filters}
        columns={columnsOf(t)}
        exportPath="/api/v1/learners/export"
        personal
        actions={(row) => (
          <Space size={0} wrap>
            <Link to={`/learners/${row.learner}`}>
              <Button type="link" size="small">
                {changes && !row.erased ? t.modify : t.one}
              </Button>
            </Link>
            <HistoryButton kind="learner" id={row.learner} name={row.name} />
          </Space>
        )}
        toolbar={
          changes && (
            <Button type="primary" icon={<UserAddOutlined />} onClick={() => setOpen(true)}>
              {t.add}
            </Button>
          )
        }
      />
      <RegisterModal open={open} onClose={() => setOpen(false)} />
    </>
  )
}

function filtersOf(t: LearnersTexts): Filter[] {
  return [
    { name: 'id_number', label: t.idNumber, input: <Input placeholder={t.whole} style={{ width: 190 }} /> },
    { name: 'name', label: t.name, input: <Input style={{ width: 120 }} /> },
    { name: 'region', label: t.filters.region, input: <RegionSelect aria-label={t.filters.region} /> },
    { name: 'unit_name', label: t.filters.unitName, input: <Input style={{ width: 180 }} /> },
    { name: 'trade', label: t.trade, input: <TradeSelect /> },
    { name: 'grade', label: t.grade, input: <GradeSelect /> },
    { name: 'province_direct', label: t.filters.provinceDirect, input: <YesNoSelect />, extra: true },
    { name: 'office', label: t.filters.office, input: <RegionSelect aria-label={t.filters.office} />, extra: true },
    { name: 'active', label: t.active, input: <YesNoSelect />, extra: true },
    { name: 'on_roster', label: t.onRoster, input: <YesNoSelect />, extra: true },
  ]
}

function columnsOf(t: LearnersTexts): Column<Learner>[] {
  return [
    {
      key: 'name',
      title: t.name,
      sort: 'name',
      render: (row) => (
        <Space size={4} wrap>
          <Link to={`/learners/${row.learner}`}>{row.name}</Link>
          {!row.on_roster && <Tag>{row.leave_reason_label}</Tag>}
        </Space>
      ),
    },
    { key: 'id', title: t.idNumber, render: (row) => <span className="figure">{row.id_masked}</span> },
    { key: 'trade', title: t.trade, render: (row) => <Link to={`/trades/${row.trade}`}>{row.trade_name}</Link> },
    { key: 'grade', title: t.grade, render: (row) => row.grade_label },
    { key: 'unit', title: t.unit, render: (row) => <Link to={`/units/${row.unit}`}>{row.unit_name}</Link> },
    { key: 'region', title: t.region, sort: 'region', render: (row) => row.region_name },
    { key: 'office', title: t.office, wide: true, render: (row) => row.office_name },
    { key: 'active', title: t.active, render: (row) => (row.active ? t.yes : t.no) },
  ]
}
