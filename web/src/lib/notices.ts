import type { NoticeSubject, Role } from '../api/schema'
import { subjectPath } from './subjects'

/** Where one goes from a notice; one about an account is about one's own. */
export function noticePath(subject: NoticeSubject, role: Role): string | undefined {
  return subject.type === 'account' ? '/password' : subjectPath(subject.type, subject.id, role)
}
