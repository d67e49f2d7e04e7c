import { describe, expect, it } from 'vitest'
import { checkCharacter, idNumberFault, sexOf } from './idNumber'

const body = '32010219000101001'
const right = body + checkCharacter(body)

describe('an ID number', () => {
  it('is right with its checksum, whatever the area and the case of X', () => {
    expect(idNumberFault(right)).toBeUndefined()
    expect(idNumberFault(` ${right} `)).toBeUndefined()
    const withX = Array.from({ length: 99 }, (_, n) => `999000190001010${String(n).padStart(2, '0')}`).find(
      (digits) => checkCharacter(digits) === 'X',
    )
    expect(idNumberFault(`${withX}x`)).toBeUndefined()
  })

  it('says what is wrong', () => {
    expect(idNumberFault('')).toBe('shape')
    expect(idNumberFault(body)).toBe('shape')
    expect(idNumberFault(`${right}0`)).toBe('shape')
    expect(idNumberFault('320102190002300010')).toBe('birthday')
    expect(idNumberFault('320102190013010010')).toBe('birthday')
    expect(idNumberFault(body + (right.endsWith('1') ? '2' : '1'))).toBe('checksum')
  })

  it('says the sex', () => {
    expect(sexOf(right)).toBe('male')
    const woman = '32010219000101002'
    expect(sexOf(woman + checkCharacter(woman))).toBe('female')
    expect(sexOf('x')).toBeUndefined()
  })
})
