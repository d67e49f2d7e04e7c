import { checkCharacter } from '../src/lib/idNumber'

/** An ID number that nobody has, of a man or a woman, with a right checksum (GB 11643). The day of birth lies before 1930, where no worker's
 * does, so that it is nobody's by chance. */
export function madeUpIdNumber(sex: 'male' | 'female' = 'male'): string {
  const digits = (n: number, length: number) => String(n).padStart(length, '0')
  const random = (below: number) => Math.floor(Math.random() * below)
  const serial = random(500) * 2 + (sex === 'male' ? 1 : 0)
  const body = `320102${1900 + random(30)}${digits(1 + random(12), 2)}${digits(1 + random(28), 2)}${digits(serial, 3)}`
  return body + checkCharacter(body)
}

/** The same number with a wrong last digit. */
export function wrongIdNumber(): string {
  const right = madeUpIdNumber()
  return right.slice(0, 17) + (right.endsWith('1') ? '2' : '1')
}
