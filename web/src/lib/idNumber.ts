/** What is wrong with an ID number (IMPORT-1). */
export type IdNumberFault = 'shape' | 'birthday' | 'checksum'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The check character that GB 11643 asks after these 17 digits. */
export function checkCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((sofar, weight, at) => sofar + weight * Number(digits[at]), 0)
  return '10X98765432'[sum % 11] ?? ''
}

/** What is wrong with what was typed, if anything: the service would only say that the field is no ID number. */
export function idNumberFault(typed: string): IdNumberFault | undefined {
  const number = typed.trim().toUpperCase()
  if (!/^\d{17}[\dX]$/.test(number)) return 'shape'
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)]
  const born = new Date(`${year}-${month}-${day}T00:00:00Z`)
  if (Number.isNaN(born.getTime()) || born.getUTCDate() !== Number(day)) return 'birthday'
  return checkCharacter(number) === number[17] ? undefined : 'checksum'
}

/** The sex that an ID number says; nothing for what is none. */
export function sexOf(typed: string): 'male' | 'female' | undefined {
  if (idNumberFault(typed) !== undefined) return undefined
  return Number(typed.trim()[16]) % 2 === 1 ? 'male' : 'female'
}
