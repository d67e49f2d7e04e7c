import dayjs from 'dayjs'
import { describe, expect, it } from 'vitest'
import type { Point } from '../../api/schema'
import { changed, changesOf, contactOf, profileOf, valuesOf } from './changes'

const point: Point = {
  point: '01942eb8-0740-7481-bc33-ca17d5236b60',
  name: '培训中心',
  office: '329000',
  office_name: '省直',
  established: '2001-09-01',
  capacity: 220,
  training_scope: null,
  place: '培训路 1 号',
  introduction: null,
  contact_name: '联系人',
  contact_phone: '19900000000',
  enabled: true,
  disabled_reason: null,
  version: 4,
}

describe('the form of a training point', () => {
  it('changes nothing when nothing was changed', () => {
    expect(changesOf(point, valuesOf(point))).toEqual([])
  })

  it('gives one command for each part that differs', () => {
    const values = { ...valuesOf(point), name: '新名称', capacity: 60, contact_phone: '19900000001' }
    expect(changesOf(point, values).map((change) => change.kind)).toEqual(['name', 'profile', 'contact'])
    expect(changesOf(point, { ...valuesOf(point), training_scope: ' 全部工种 ' })).toEqual([
      { kind: 'profile', profile: { ...profileOf(valuesOf(point)), training_scope: '全部工种' } },
    ])
  })

  it('goes on after the part that was done', () => {
    let seen = point
    const values = { ...valuesOf(point), name: ' 新名称 ', established: dayjs('2002-01-01') }
    for (const [at, change] of changesOf(seen, values).entries()) seen = changed(seen, change, 5 + at)
    expect(seen).toMatchObject({ name: '新名称', established: '2002-01-01', version: 6 })
    expect(changesOf(seen, values)).toEqual([])
  })

  it('takes blanks for nothing', () => {
    expect(profileOf({ name: '', place: '  ', introduction: '' })).toEqual({
      established: null,
      capacity: null,
      training_scope: null,
      place: null,
      introduction: null,
    })
    expect(contactOf({ name: '', contact_name: '某人', contact_phone: ' ' })).toBeNull()
  })
})
