import { expect, it } from 'vitest'
import { idNumbersIn, isIdNumber, masked } from './idNumbers'

it('knows an ID number by its check character', () => {
  expect(isIdNumber('11010519491231002X')).toBe(true)
  expect(isIdNumber('110105194912310021')).toBe(false)
  expect(isIdNumber('11010519491231002')).toBe(false)
  expect(masked('11010519491231002X')).toBe('110105********002X')
})

it('takes ID numbers out of a pasted text, each once', () => {
  const { numbers, wrong } = idNumbersIn(
    "11010519491231002x\r\n'11010519491231002X，１１０１０５１９４９１２３１００２Ｘ、12345；张三\n",
  )
  expect(numbers).toEqual(['11010519491231002X'])
  expect(wrong).toEqual(['12345', '张三'])
  expect(idNumbersIn(' \n').numbers).toEqual([])
})
