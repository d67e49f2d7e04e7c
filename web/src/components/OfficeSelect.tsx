import { Select } from 'antd'
import { useMemo } from 'react'
import type { Office } from '../api/schema'
import { useText } from '../lib/messages'
import { fullName, ownAndBelow } from '../lib/regions'
import { useMe } from '../lib/session'
import { commonTexts } from './common.messages'
import { useOffices } from './regions'
import type { Control } from './selects'

/** One's own office and those below it; the whole province where no office is one's own. */
export function useOwnOffices(): Office[] {
  const offices = useOffices()
  const { region } = useMe()
  return useMemo(() => (region === undefined ? offices : ownAndBelow(offices, region)), [offices, region])
}

/** A region with its office, found by name or code. `among` are those to choose from; one's own and below unless told. */
export function OfficeSelect({ among, ...control }: Control & { among?: Office[] }) {
  const t = useText(commonTexts)
  const own = useOwnOffices()
  return (
    <Select
      allowClear
      showSearch={{
        filterOption: (typed, option) => `${option?.label} ${option?.value}`.includes(typed.trim()),
      }}
      placeholder={t.choose}
      style={{ width: '100%', minWidth: 200 }}
      {...control}
      options={(among ?? own).map((one) => ({ value: one.region, label: fullName(one) }))}
    />
  )
}
