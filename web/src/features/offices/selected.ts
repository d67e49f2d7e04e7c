import type { Office } from '../../api/schema'
import type { PageOf } from '../../components/ListPage'

const SORTED_BY = ['region', 'name', 'kind'] as const

/** A page of the offices that a query selects. There are few of them, and the service gives all at once. */
export function selected(offices: Office[], query: Record<string, string>): PageOf<Office> {
  const searched = query.name?.trim() ?? ''
  const kept = offices.filter(
    (office) =>
      (office.name.includes(searched) || office.region.startsWith(searched)) &&
      (query.kind === undefined || office.kind === query.kind) &&
      (query.parent === undefined || office.parent === query.parent),
  )
  const downwards = query.sort?.startsWith('-') ?? false
  const field = SORTED_BY.find((one) => one === query.sort?.replace('-', '')) ?? 'region'
  const sorted = [...kept].sort((one, other) => one[field].localeCompare(other[field], 'zh-CN'))
  if (downwards) sorted.reverse()
  const [page, size] = [Number(query.page ?? 1), Number(query.size ?? 20)]
  return { items: sorted.slice((page - 1) * size, page * size), total: kept.length, total_is_exact: true }
}
