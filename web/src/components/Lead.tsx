import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { parseSearch } from '../lib/urlState'

/** A link to a page of ours by its whole address, such as `/plans?status=returned`. */
export function Lead({ to, className, children }: { to: string; className?: string; children: ReactNode }) {
  const [path, search = ''] = to.split('?')
  return (
    <Link to={path} search={parseSearch(search) as never} className={className}>
      {children}
    </Link>
  )
}
