import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { api, data } from '../../api/client'
import type { Control } from '../../components/selects'
import { useText } from '../../lib/messages'
import { auditTexts } from './audit.messages'

/** 操作人: an account, found by its login or by the name behind it. One that is not among those that may be listed is named by the trail. */
export function ActorSelect(control: Control) {
  const t = useText(auditTexts)
  const [typed, setTyped] = useState('')
  const asked = useDeferredValue(typed.trim())
  const found = useQuery({
    queryKey: ['options', 'actors', asked],
    queryFn: () => data(api.GET('/api/v1/accounts', { params: { query: { size: 20, ...byNameOrLogin(asked) } } })),
    placeholderData: (former) => former,
  })
  const chosen = control.value ?? undefined
  const named = useQuery({
    queryKey: ['options', 'actor', chosen],
    queryFn: () => data(api.GET('/api/v1/audit', { params: { query: { actor: chosen ?? '', size: 1 } } })),
    enabled: chosen !== undefined,
    staleTime: 5 * 60_000,
  })
  const options = (found.data?.items ?? []).map((one) => ({ value: one.account, label: `${one.name}（${one.login}）` }))
  const known = named.data?.items[0]
  const own =
    chosen && !options.some((one) => one.value === chosen)
      ? [{ value: chosen, label: known ? `${known.actor_name}（${known.actor_login}）` : chosen }]
      : []
  return (
    <Select
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={t.searchActor}
      style={{ width: 220, maxWidth: '100%' }}
      loading={found.isFetching}
      {...control}
      options={[...own, ...options]}
    />
  )
}

/** Logins are letters and digits; what has others is looked for among the names. */
function byNameOrLogin(asked: string): { login?: string; name?: string } {
  if (asked === '') return {}
  return /^[A-Za-z0-9_.-]+$/.test(asked) ? { login: asked } : { name: asked }
}
