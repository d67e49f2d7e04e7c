import type { PersonalDataRequest } from '../../api/schema'

/** Personal data as a form holds it. */
export type Person = PersonalDataRequest

/** What is sent: without blanks around, and without what was left empty. */
export function personOf(filled: Person): Person {
  const text = (value: string | null | undefined) => value?.trim() || null
  return {
    name: filled.name.trim(),
    id_number: filled.id_number.trim().toUpperCase(),
    sex: filled.sex,
    phone: text(filled.phone),
    email: text(filled.email),
    postcode: text(filled.postcode),
    address: text(filled.address),
  }
}
