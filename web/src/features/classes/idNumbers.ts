import { plain } from './plainText'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** An ID number as the service reads it: plain digits, a capital X, nothing around. */
export function idNumber(text: string): string {
  return plain(text)
    .toUpperCase()
    .replace(/[\s'"-]/g, '')
}

/** Whether it has 18 characters and its check character is right (GB 11643). */
export function isIdNumber(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text)) return false
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0)
  return CHECKS[sum % 11] === text[17]
}

/** As lists show it (PERSON-1). */
export function masked(text: string): string {
  return `${text.slice(0, 6)}********${text.slice(14)}`
}

/** The ID numbers of a pasted text, each once, and what in it is none. */
export function idNumbersIn(text: string): { numbers: string[]; wrong: string[] } {
  const words = text
    .split(/[\s,;\u3001\uff0c\uff1b]+/)
    .map(idNumber)
    .filter(Boolean)
  const each = [...new Set(words)]
  return { numbers: each.filter(isIdNumber), wrong: each.filter((word) => !isIdNumber(word)) }
}
