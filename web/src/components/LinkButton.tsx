import { useNavigate } from '@tanstack/react-router'
import { Button, type ButtonProps } from 'antd'
import { stringifySearch } from '../lib/urlState'

/** A link that looks like a button: it opens a page of ours here, and in a new tab where somebody asks the browser for that. */
export function LinkButton({
  to,
  search = {},
  ...rest
}: Omit<ButtonProps, 'href' | 'onClick'> & { to: string; search?: Record<string, string> }) {
  const navigate = useNavigate()
  return (
    <Button
      {...rest}
      href={to + stringifySearch(search)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        navigate({ to, search } as never)
      }}
    />
  )
}
