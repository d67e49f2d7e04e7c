import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, data } from '../api/client'
import type { Office } from '../api/schema'

/** The regions of the province, by code, with what lies above and below each. */
export interface RegionTree {
  /** What a region is called; its code while the names are on their way. */
  name: (region: string) => string
  /** Whether there are regions below it. */
  divided: (region: string) => boolean
  /** From `top` down to the region, both included. */
  path: (region: string, top: string | undefined) => string[]
}

const NONE: Office[] = []

/** Every region with its office: few, known to everybody, and hardly ever changed. */
export function useOffices(): Office[] {
  const answer = useQuery({
    queryKey: ['options', 'offices'],
    queryFn: () => data(api.GET('/api/v1/offices')),
    staleTime: 30 * 60_000,
  })
  return answer.data ?? NONE
}

/** Every region by name. */
export function useRegions(): RegionTree {
  const offices = useOffices()
  return useMemo(() => regionTree(offices), [offices])
}

/** The same of a list of offices, each of which has one region. */
export function regionTree(offices: Pick<Office, 'region' | 'name' | 'parent'>[]): RegionTree {
  const known = new Map(offices.map((office) => [office.region, office]))
  const parents = new Set(offices.map((office) => office.parent))
  const path = (region: string, top: string | undefined): string[] => {
    const parent = known.get(region)?.parent
    return parent == null || region === top ? [region] : [...path(parent, top), region]
  }
  return { name: (region) => known.get(region)?.name ?? region, divided: (region) => parents.has(region), path }
}
