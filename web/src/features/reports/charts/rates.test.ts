import { describe, expect, it } from 'vitest'
import { rate, rateValue } from './rates'

describe('rate', () => {
  it('rounds half up to two decimals', () => {
    expect(rate(74, 138)).toBe('53.62%')
    expect(rate(1, 8)).toBe('12.50%')
    expect(rate(1, 800)).toBe('0.13%')
    expect(rate(74, 74)).toBe('100.00%')
    expect(rate(0, 5)).toBe('0.00%')
  })
  it('says nothing where there is nothing to divide by', () => {
    expect(rate(0, 0)).toBe('—')
    expect(rateValue('—')).toBeUndefined()
    expect(rateValue('53.62%')).toBe(53.62)
  })
})
