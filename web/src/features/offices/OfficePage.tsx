import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Card, Descriptions, Empty, Flex, Skeleton } from 'antd'
import { api, data } from '../../api/client'
import { OpenAccountButton } from '../../components/accounts/OpenAccountButton'
import { HistoryTimeline } from '../../components/History'
import { Page } from '../../components/Page'
import { Part } from '../../components/Part'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useOffices, useRegions } from '../../components/regions'
import { useText } from '../../lib/messages'
import { type Me, useMe } from '../../lib/session'
import { OfficeActions } from './OfficeActions'
import { kindTexts, officeTexts } from './offices.messages'

/** A region with its office: what is above and below it, what belongs to it, and its history. */
export default function OfficePage() {
  const t = useText(officeTexts)
  const me = useMe()
  const { region = '' } = useParams({ strict: false })
  const below = useOffices().filter((office) => office.parent === region)
  const reaches = useReach(me)
  const answer = useQuery({
    queryKey: ['office', region],
    queryFn: () => data(api.GET('/api/v1/offices/{region}', { params: { path: { region } } })),
  })
  if (!answer.data) {
    return (
      <Page title={t.title}>
        {answer.isPending ? (
          <Skeleton active />
        ) : (
          <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
        )}
      </Page>
    )
  }
  const seen = answer.data
  return (
    <Page
      title={seen.name}
      extra={
        <Flex gap={8} align="center" wrap>
          <OfficeActions office={seen} />
          {me.role === 'platform' && <OpenAccountButton at={{ office: region }} label={t.openAccount} />}
        </Flex>
      }
    >
      <Facts office={seen} linked={reaches(region)} />
      <Part title={t.below}>
        {below.length === 0 && <Empty description={t.noneBelow} image={Empty.PRESENTED_IMAGE_SIMPLE} />}
        <Flex gap={16} wrap>
          {below.map((office) => (
            <Link key={office.region} to={`/offices/${office.region}`}>
              {office.name}
            </Link>
          ))}
        </Flex>
      </Part>
      <Part title={t.history}>
        <HistoryTimeline kind="office" id={region} />
      </Part>
    </Page>
  )
}

/** Whether the lists of a region are one's to read: those of one's own region and below it. */
function useReach(me: Me): (region: string) => boolean {
  const tree = useRegions()
  return (region) => me.region === undefined || tree.path(region, undefined).includes(me.region)
}

function Facts({
  office,
  linked,
}: {
  office: { region: string; kind: keyof (typeof kindTexts)['en']; parent?: string | null; parent_name?: string | null }
  linked: boolean
}) {
  const t = useText(officeTexts)
  const kinds = useText(kindTexts)
  const search = { region: office.region } as never
  const items = [
    { key: 'code', label: t.code, children: office.region },
    { key: 'kind', label: t.kind, children: kinds[office.kind] },
    {
      key: 'parent',
      label: t.parent,
      children: office.parent ? <Link to={`/offices/${office.parent}`}>{office.parent_name}</Link> : '—',
    },
    ...(linked
      ? [
          {
            key: 'links',
            label: t.links,
            children: (
              <Flex gap={16} wrap>
                <Link to="/points" search={search}>
                  {t.points}
                </Link>
                <Link to="/units" search={search}>
                  {t.units}
                </Link>
                <Link to="/learners" search={search}>
                  {t.learners}
                </Link>
              </Flex>
            ),
          },
        ]
      : []),
  ]
  return (
    <Card size="small">
      <Descriptions size="small" column={{ xs: 1, md: 2, xl: 4 }} items={items} />
    </Card>
  )
}
