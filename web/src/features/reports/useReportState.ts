import { useMemo } from 'react'
import { useYears } from '../../components/selects'
import { useUrlState } from '../../lib/urlState'

/** What a report is about. All of it stands in the address, so that a link shows the same to a colleague. */
export interface ReportState {
  /** 年度; the latest unless chosen, and nothing while that is not known. */
  year: number | undefined
  /** 地区; one's own unless chosen. */
  region: string | undefined
  /** The day: a closed one, or `now`; the last closed one unless chosen. */
  asOf: string | undefined
  /** The earlier day that it is compared with. */
  since: string | undefined
  change: (changed: Record<string, string | undefined>) => void
}

/** The part of the address that every page of a drill-down keeps. */
export function useReportState(): ReportState {
  const [url, change] = useUrlState()
  const years = useYears()
  const chosen = Number(url.training_year)
  return {
    year: Number.isInteger(chosen) && chosen > 0 ? chosen : years[0],
    region: url.region,
    asOf: url.asOf,
    since: url.since,
    change,
  }
}

/** The same as it is written behind the question mark of a link to another page of the drill-down. */
export function kept(state: ReportState, changed: Record<string, string | undefined> = {}): Record<string, string> {
  const all = {
    training_year: state.year === undefined ? undefined : String(state.year),
    region: state.region,
    asOf: state.asOf,
    since: state.since,
    ...changed,
  }
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** 年度 as the default of a filter: the report's, which is the latest unless chosen. */
export function useYearDefault(year: number | undefined): Record<string, string> {
  return useMemo(() => {
    const defaults: Record<string, string> = {}
    if (year !== undefined) defaults.training_year = String(year)
    return defaults
  }, [year])
}
