import { describe, expect, it } from 'vitest'
import type { Office, RegionKind } from '../api/schema'
import { cityOf, fullName, ownAndBelow } from './regions'

const office = (region: string, name: string, kind: RegionKind, parent?: [string, string]): Office => ({
  region,
  name,
  kind,
  parent: parent?.[0] ?? null,
  parent_name: parent?.[1] ?? null,
  version: 1,
})

const tree = [
  office('320000', '江苏省', 'province'),
  office('329000', '省直', 'province_direct', ['320000', '江苏省']),
  office('320100', '南京市', 'city', ['320000', '江苏省']),
  office('320106', '鼓楼区', 'district', ['320100', '南京市']),
  office('320300', '徐州市', 'city', ['320000', '江苏省']),
  office('320302', '鼓楼区', 'district', ['320300', '徐州市']),
]

describe('regions', () => {
  it('reach from a region to everything below it', () => {
    expect(ownAndBelow(tree, '320100').map((one) => one.region)).toEqual(['320100', '320106'])
    expect(ownAndBelow(tree, '320000')).toHaveLength(tree.length)
    expect(ownAndBelow(tree, '329000').map((one) => one.name)).toEqual(['省直'])
    expect(ownAndBelow(tree, '999999')).toEqual([])
  })

  it('belong to the region directly below the province', () => {
    expect(cityOf(tree, '320106')).toBe('320100')
    expect(cityOf(tree, '320100')).toBe('320100')
    expect(cityOf(tree, '329000')).toBe('329000')
    expect(cityOf(tree, '320000')).toBeUndefined()
    expect(cityOf(tree, '999999')).toBeUndefined()
  })

  it('are told apart by their city', () => {
    expect(tree.map(fullName)).toEqual(['江苏省', '省直', '南京市', '南京市 鼓楼区', '徐州市', '徐州市 鼓楼区'])
  })
})
