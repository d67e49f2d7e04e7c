import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Input } from 'antd'
import { useMemo } from 'react'
import { api, data } from '../../api/client'
import type { PlanStatus } from '../../api/schema'
import { type Filter, FilterBar } from '../../components/FilterBar'
import { useRegions } from '../../components/regions'
import { StatusSelect, YearSelect } from '../../components/selects'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { useUrlState } from '../../lib/urlState'
import { ClassesTable } from './ClassesTable'
import { regionCrumbs } from './RegionReport'
import { DayChoice } from './ReportBar'
import { type Crumb, ReportFrame } from './ReportFrame'
import { reportTexts } from './reports.messages'
import { kept, useReportState, useYearDefault } from './useReportState'

/** The classes of one point (O13). */
export default function PointClassesPage() {
  const t = useText(reportTexts)
  const me = useMe()
  const regions = useRegions()
  const { point = '' } = useParams({ strict: false }) as { point?: string }
  const state = useReportState()
  const [url] = useUrlState()
  const answer = useQuery({
    queryKey: ['name', 'point', point],
    queryFn: () => data(api.GET('/api/v1/training-points/{point}', { params: { path: { point } } })),
    staleTime: 5 * 60_000,
  })
  const found = answer.data
  const filters = useMemo<Filter[]>(
    () => [
      { name: 'training_year', label: t.year, input: <YearSelect /> },
      { name: 'name', label: t.className, input: <Input allowClear maxLength={200} /> },
      { name: 'status', label: t.status, input: <StatusSelect only={REPORTED} /> },
    ],
    [t],
  )
  const defaults = useYearDefault(state.year)
  const status = url.status === 'all' ? undefined : url.status
  return (
    <ReportFrame
      title={found ? t.classesOf(found.name) : t.training}
      crumbs={pointCrumbs()}
      bar={<FilterBar filters={filters} defaults={defaults} />}
      printed={t.printed(String(state.year ?? ''), found ? `${found.office_name} · ${found.name}` : '', undefined)}
      asOf={undefined}
      extra={<DayChoice state={state} asOf={undefined} />}
      exportPath={`/api/v1/reports/points/${point}/classes/export`}
      exportQuery={{
        ...kept({ ...state, region: undefined, since: undefined }),
        ...(url.name && { name: url.name }),
        ...(status && { status }),
      }}
    >
      <ClassesTable
        point={point}
        state={state}
        name={url.name || undefined}
        status={status}
        caption={found?.name ?? ''}
      />
    </ReportFrame>
  )

  function pointCrumbs(): Crumb[] {
    if (!found) return []
    if (me.role === 'point') return [{ label: t.training, to: '/reports/my-point' }, { label: found.name }]
    const here = state.region ?? found.office
    const top = me.role === 'office' ? me.region : undefined
    return [
      ...regionCrumbs(regions, here, top, '/reports/training', state, t.pointsOf).map((crumb) =>
        crumb.to ? crumb : { ...crumb, to: '/reports/training/points', search: kept(state, { region: here }) },
      ),
      { label: found.name },
    ]
  }
}

/** What a class of the statistics can be: they hold no plan that was not approved. */
const REPORTED: PlanStatus[] = ['enrolling', 'in_training', 'awaiting_confirmation', 'returned', 'ended', 'cancelled']
