import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { api, data } from '../../api/client'
import type { Publication } from '../../api/schema'
import { Digest } from '../../components/Digest'
import { HistoryButton } from '../../components/History'
import { ListPage } from '../../components/ListPage'
import { SpanPicker } from '../../components/SpanPicker'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { publicationTexts } from './publications.messages'
import { sizeOf } from './sizes'

/** 每日发布: the days whose figures were published. */
export default function PublicationsPage() {
  const t = useText(publicationTexts)
  const filters = useMemo(() => [{ name: 'span', names: ['from', 'to'], label: t.day, input: <SpanPicker /> }], [t])
  return (
    <ListPage<Publication>
      title={t.title}
      intro={t.intro}
      name="publications"
      load={(query) => data(api.GET('/api/v1/publications', { params: { query } }))}
      rowKey={(row) => row.day}
      rowLabel={(row) => row.day}
      filters={filters}
      empty={t.none}
      columns={[
        {
          key: 'day',
          title: t.day,
          sort: 'day',
          render: (row) => <Link to={`/publications/${row.day}`}>{row.day}</Link>,
        },
        {
          key: 'at',
          title: t.publishedAt,
          render: (row) => <span className="dates">{instant(row.published_at)}</span>,
        },
        { key: 'files', title: t.files, align: 'right', render: (row) => row.files },
        { key: 'bytes', title: t.bytes, align: 'right', render: (row) => sizeOf(row.bytes) },
        { key: 'last', title: t.last, align: 'right', render: (row) => row.last_position },
        { key: 'manifest', title: t.manifest, render: (row) => <Digest value={row.manifest} /> },
        { key: 'release', title: t.release, render: (row) => row.release },
      ]}
      actions={(row) => <HistoryButton kind="publication" id={row.day} name={t.of(row.day)} />}
    />
  )
}
