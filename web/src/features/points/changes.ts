import dayjs, { type Dayjs } from 'dayjs'
import type { Contact, Point, PointProfile } from '../../api/schema'

/** What the form of a training point holds (O5). */
export interface PointValues {
  name: string
  established?: Dayjs | null
  capacity?: number | null
  training_scope?: string
  place?: string
  contact_name?: string
  contact_phone?: string
  introduction?: string
}

/** One command that the form of a point gives. */
export type PointChange =
  | { kind: 'name'; name: string }
  | { kind: 'profile'; profile: PointProfile }
  | { kind: 'contact'; contact: Contact }

const text = (written: string | null | undefined) => written?.trim() || null

/** The form's values for a point as it is. */
export function valuesOf(point: Point): PointValues {
  return {
    name: point.name,
    established: point.established ? dayjs(point.established) : null,
    capacity: point.capacity ?? null,
    training_scope: point.training_scope ?? '',
    place: point.place ?? '',
    contact_name: point.contact_name,
    contact_phone: point.contact_phone,
    introduction: point.introduction ?? '',
  }
}

/** What is recorded of a point besides its name and contact. */
export function profileOf(values: PointValues): PointProfile {
  return {
    established: values.established?.format('YYYY-MM-DD') ?? null,
    capacity: values.capacity ?? null,
    training_scope: text(values.training_scope),
    place: text(values.place),
    introduction: text(values.introduction),
  }
}

/** 联系人 and 联系手机号; both or neither are filled in. */
export function contactOf(values: PointValues): Contact | null {
  const [name, phone] = [text(values.contact_name), text(values.contact_phone)]
  return name === null || phone === null ? null : { name, phone }
}

/** The commands that make a point what the form says: those parts only that are different. */
export function changesOf(point: Point, values: PointValues): PointChange[] {
  const changes: PointChange[] = []
  if (values.name.trim() !== point.name) changes.push({ kind: 'name', name: values.name })
  const profile = profileOf(values)
  const former = profileOf(valuesOf(point))
  if (JSON.stringify(profile) !== JSON.stringify(former)) changes.push({ kind: 'profile', profile })
  const contact = contactOf(values)
  if (contact && (contact.name !== point.contact_name || contact.phone !== point.contact_phone)) {
    changes.push({ kind: 'contact', contact })
  }
  return changes
}

/** The point after a change, so that a form of several commands goes on where it was refused. */
export function changed(point: Point, change: PointChange, version: number): Point {
  switch (change.kind) {
    case 'name':
      return { ...point, version, name: change.name.trim() }
    case 'profile':
      return { ...point, version, ...change.profile } as Point
    case 'contact':
      return { ...point, version, contact_name: change.contact.name, contact_phone: change.contact.phone }
  }
}
