import { expect, it } from 'vitest'
import { readHours, writeHours } from './hours'

it('writes what was filled in and reads it again', () => {
  expect(writeHours({ technician: '60', ordinary: '', senior: '24.5' })).toBe('technician=60,senior=24.5')
  expect(readHours('technician=60,senior=24.5')).toEqual({ technician: '60', senior: '24.5' })
})
it('reads nothing from nothing', () => {
  expect(readHours(undefined)).toEqual({})
  expect(readHours('technician,=4')).toEqual({})
})
