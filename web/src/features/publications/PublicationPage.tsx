import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Card, Descriptions, Skeleton, Typography } from 'antd'
import { api, data } from '../../api/client'
import type { Manifest, Publication } from '../../api/schema'
import { Digest } from '../../components/Digest'
import { HistoryButton } from '../../components/History'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { provincial, useMe } from '../../lib/session'
import { PublishedFiles } from './PublishedFiles'
import { publicationTexts } from './publications.messages'
import { signatureOf } from './signature'

/** One published day: its manifest, the signature of that, and its files. */
export default function PublicationPage() {
  const t = useText(publicationTexts)
  const { day = '' } = useParams({ strict: false }) as { day?: string }
  const manifest = useQuery({
    queryKey: ['publication', day, 'manifest'],
    queryFn: () => data(api.GET('/api/v1/publications/{day}', { params: { path: { day } } })),
  })
  const record = useQuery({
    queryKey: ['publications', { from: day, to: day }],
    queryFn: () => data(api.GET('/api/v1/publications', { params: { query: { from: day, to: day } } })),
    enabled: manifest.data !== undefined,
  })
  const published = record.data?.items[0]
  return (
    <Page
      title={t.of(day)}
      intro={t.intro}
      extra={published && <HistoryButton kind="publication" id={day} name={t.of(day)} />}
    >
      <ProblemAlert error={manifest.error ?? record.error} onRetry={() => manifest.refetch()} />
      {manifest.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {manifest.data && (
        <>
          <Card size="small" title={<h2 className="section-title">{t.facts}</h2>}>
            <Facts manifest={manifest.data} published={published} />
          </Card>
          <PublishedFiles manifest={manifest.data} published={published} />
        </>
      )}
    </Page>
  )
}

function Facts({ manifest, published }: { manifest: Manifest; published: Publication | undefined }) {
  const t = useText(publicationTexts)
  const me = useMe()
  const signature = useQuery({
    queryKey: ['publication', manifest.day, 'signature'],
    queryFn: () => signatureOf(manifest.day),
  })
  const facts = [
    { key: 'day', label: t.day, children: manifest.day },
    { key: 'at', label: t.publishedAt, children: instant(published?.published_at) },
    { key: 'release', label: t.release, children: manifest.release },
    {
      key: 'last',
      label: t.last,
      children: (
        <Link to="/audit" search={{ from: manifest.day, to: manifest.day } as never}>
          {manifest.last_position}
        </Link>
      ),
    },
    { key: 'schema', label: t.schema, children: manifest.schema },
    {
      key: 'published',
      label: t.published,
      children: published && (
        <Link to={`/history/publication/${manifest.day}`} search={{ at: String(published.position) } as never}>
          {published.position}
        </Link>
      ),
    },
    { key: 'digest', label: t.digest, span: 'filled' as const, children: <Digest value={manifest.digest} whole /> },
    {
      key: 'manifest',
      label: t.manifest,
      span: 'filled' as const,
      children: published && <Digest value={published.manifest} whole />,
    },
    {
      key: 'key',
      label: t.signedWith,
      span: 'filled' as const,
      children: signature.data && (
        <>
          <Digest value={signature.data.key} whole />{' '}
          {provincial(me) && (
            <Link to="/seals" className="fine">
              {t.verifyKey}
            </Link>
          )}
        </>
      ),
    },
    {
      key: 'signature',
      label: t.signature,
      span: 'filled' as const,
      children: signature.data ? (
        <Digest value={signature.data.signature} whole />
      ) : (
        <Typography.Text>{signature.error ? t.missing : ''}</Typography.Text>
      ),
    },
  ]
  return <Descriptions size="small" bordered column={{ xs: 1, lg: 3 }} items={facts} />
}
