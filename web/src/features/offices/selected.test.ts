import { describe, expect, it } from 'vitest'
import type { Office } from '../../api/schema'
import { selected } from './selected'

const offices: Office[] = [
  { region: '320000', name: '江苏省', kind: 'province', parent: null, parent_name: null, version: 1 },
  { region: '320100', name: '南京市', kind: 'city', parent: '320000', parent_name: '江苏省', version: 1 },
  { region: '320106', name: '鼓楼区', kind: 'district', parent: '320100', parent_name: '南京市', version: 1 },
  { region: '320302', name: '鼓楼区', kind: 'district', parent: '320300', parent_name: '徐州市', version: 2 },
]
const codes = (query: Record<string, string>) => selected(offices, query).items.map((office) => office.region)

describe('the list of offices', () => {
  it('finds by a part of the name or the beginning of the code', () => {
    expect(codes({})).toEqual(['320000', '320100', '320106', '320302'])
    expect(codes({ name: ' 鼓楼 ' })).toEqual(['320106', '320302'])
    expect(codes({ name: '3201' })).toEqual(['320100', '320106'])
    expect(codes({ name: '没有' })).toEqual([])
  })

  it('narrows by kind and by what lies above', () => {
    expect(codes({ kind: 'city' })).toEqual(['320100'])
    expect(codes({ parent: '320100' })).toEqual(['320106'])
  })

  it('sorts and pages', () => {
    expect(codes({ sort: '-region', size: '3' })).toEqual(['320302', '320106', '320100'])
    expect(codes({ sort: '-region', size: '3', page: '2' })).toEqual(['320000'])
    expect(selected(offices, { size: '3' }).total).toBe(4)
  })
})
