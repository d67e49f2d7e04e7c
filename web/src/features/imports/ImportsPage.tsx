import { UploadOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Input, Space, Typography } from 'antd'
import { useState } from 'react'
import { api, data } from '../../api/client'
import type { Import } from '../../api/schema'
import { DayRange } from '../../components/DayRange'
import { DownloadButton } from '../../components/DownloadButton'
import type { Filter } from '../../components/FilterBar'
import { ImportWizard } from '../../components/ImportWizard'
import { type Column, ListPage } from '../../components/ListPage'
import { Choice } from '../../components/selects'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { ImportStatusTag } from './ImportStatusTag'
import { importsTexts } from './imports.messages'
import { mayFetch } from './may'

type Texts = (typeof importsTexts)['zh-CN']

/** 用户导入 (O6): the history of imports, and where a new one begins. */
export default function ImportsPage() {
  const t = useText(importsTexts)
  const me = useMe()
  const [open, setOpen] = useState(false)
  const ofPoint = me.role === 'point'
  const begins = me.role === 'office' || me.role === 'platform'
  return (
    <>
      <ListPage<Import>
        title={ofPoint ? t.titleOfPoint : t.title}
        intro={ofPoint ? t.introOfPoint : begins ? t.intro : t.introOfReader}
        name="imports"
        load={(query) => data(api.GET('/api/v1/imports', { params: { query } }))}
        rowKey={(row) => row.import}
        rowLabel={(row) => row.name}
        filters={filters(t)}
        columns={columns(t)}
        actions={(row) => (
          <Space size={0} wrap>
            <Link to={`/imports/${row.import}`}>
              <Button type="link" size="small">
                {t.detail}
              </Button>
            </Link>
            {mayFetch(me) && (
              <DownloadButton type="link" size="small" path={`/api/v1/imports/${row.import}/file`}>
                {t.original}
              </DownloadButton>
            )}
            {mayFetch(me) && row.has_errors && (
              <DownloadButton type="link" size="small" path={`/api/v1/imports/${row.import}/errors`}>
                {t.errors}
              </DownloadButton>
            )}
          </Space>
        )}
        toolbar={
          begins && (
            <Button type="primary" icon={<UploadOutlined />} onClick={() => setOpen(true)}>
              {t.start}
            </Button>
          )
        }
      />
      {begins && <ImportWizard kind="learners" open={open} onClose={() => setOpen(false)} />}
    </>
  )
}

function filters(t: Texts): Filter[] {
  const options = (texts: Record<string, string>) => Object.entries(texts).map(([value, label]) => ({ value, label }))
  return [
    { name: 'name', label: t.file, input: <Input /> },
    { name: 'rows', label: t.kind, input: <Choice options={options(t.kinds)} /> },
    { name: 'status', label: t.status, input: <Choice width={120} options={options(t.statuses)} /> },
    { name: 'at', label: t.at, names: ['from', 'to'], input: <DayRange from="from" to="to" aria-label={t.at} /> },
  ]
}

function columns(t: Texts): Column<Import>[] {
  return [
    {
      key: 'file',
      title: t.file,
      sort: 'name',
      render: (row) => (
        <>
          <Link to={`/imports/${row.import}`}>{row.name}</Link>
          <div>
            <Typography.Text type="secondary" className="fine">
              {[row.kind_label, row.plan_name].filter(Boolean).join(' · ')}
            </Typography.Text>
          </div>
        </>
      ),
    },
    { key: 'by', title: t.by, render: (row) => row.account_name || row.account_login },
    { key: 'address', title: t.address, wide: true, render: (row) => row.address },
    {
      key: 'counts',
      title: t.counts,
      align: 'right',
      render: (row) => (
        <span className="figure">
          {row.rows} / {row.succeeded} /{' '}
          {row.failed > 0 ? <Typography.Text type="danger">{row.failed}</Typography.Text> : row.failed}
        </span>
      ),
    },
    { key: 'at', title: t.at, sort: 'started_at', render: (row) => instant(row.started_at) },
    { key: 'status', title: t.status, render: (row) => <ImportStatusTag of={row} /> },
  ]
}
