import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { api, data } from '../api/client'
import { useText } from '../lib/messages'
import { commonTexts } from './common.messages'
import type { Control } from './selects'

/** 面授点 of one's own office and of those below it, found by name. */
export function PointSearch(control: Control) {
  const t = useText(commonTexts)
  const [typed, setTyped] = useState('')
  const name = useDeferredValue(typed.trim())
  const answer = useQuery({
    queryKey: ['options', 'training-points', name],
    queryFn: () =>
      data(api.GET('/api/v1/training-points', { params: { query: { size: 20, name: name || undefined } } })),
    placeholderData: (former) => former,
  })
  return (
    <Select
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={t.search}
      loading={answer.isFetching}
      {...control}
      options={(answer.data?.items ?? []).map((one) => ({
        value: one.point,
        label: `${one.name}（${one.office_name}）`,
      }))}
    />
  )
}
