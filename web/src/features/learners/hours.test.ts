import { describe, expect, it } from 'vitest'
import { hoursByYear, hoursText } from './hours'

describe('hours by year', () => {
  it('credits classes that were passed and requests that were granted', () => {
    const classes = [
      { training_year: 2025, hours: '12', passed: true },
      { training_year: 2025, hours: '0.5', passed: true },
      { training_year: 2025, hours: '40', passed: false },
      { training_year: 2026, hours: '8', passed: null },
    ]
    const requests = [
      { training_year: 2025, granted: '7.5', status: 'approved' as const },
      { training_year: 2025, granted: null, status: 'pending' as const },
      { training_year: 2024, granted: '80', status: 'rejected' as const },
    ]
    expect(hoursByYear(classes, requests)).toEqual([
      { year: 2026, faceToFace: 0, equivalence: 0 },
      { year: 2025, faceToFace: 125, equivalence: 75 },
      { year: 2024, faceToFace: 0, equivalence: 0 },
    ])
    expect(hoursByYear([], [])).toEqual([])
  })

  it('writes halves and whole hours', () => {
    expect([0, 5, 120, 125].map(hoursText)).toEqual(['0', '0.5', '12', '12.5'])
  })
})
