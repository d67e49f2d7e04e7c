import type { Office } from '../api/schema'

/** A region and everything below it. */
export function ownAndBelow(offices: Office[], region: string): Office[] {
  const own = offices.filter((one) => one.region === region)
  const below = offices.filter((one) => one.parent === region && one.region !== region)
  return [...own, ...below.flatMap((one) => ownAndBelow(offices, one.region))]
}

/** The region directly below the province to which a region belongs: its city, or 省直 (UNIT-2 and UNIT-3 compare these). */
export function cityOf(offices: Office[], region: string): string | undefined {
  const own = offices.find((one) => one.region === region)
  const parent = offices.find((one) => one.region === own?.parent)
  if (own === undefined || parent === undefined) return undefined
  return parent.kind === 'province' ? own.region : cityOf(offices, parent.region)
}

/** A region's name, after that of its city where it has one: there are districts of the same name. */
export function fullName(office: Office): string {
  const inCity = office.parent_name != null && !['city', 'province_direct', 'province'].includes(office.kind)
  return inCity ? `${office.parent_name} ${office.name}` : office.name
}
