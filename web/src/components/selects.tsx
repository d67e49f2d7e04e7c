// Controls that choose a thing of the province. Each takes `value` and `onChange`, the thing's identifier, so that a form or a filter can
// hold it.
import { useQuery } from '@tanstack/react-query'
import { Cascader, Flex, Select, type SelectProps } from 'antd'
import { useDeferredValue, useState } from 'react'
import { api, data } from '../api/client'
import type { Grade, PlanStatus } from '../api/schema'
import { gradeOrder, gradeTexts, statusTexts } from '../lib/grades'
import { useText } from '../lib/messages'
import { commonTexts } from './common.messages'
import { useRegions } from './regions'

/** What a control of a form is given. */
export interface Control<Value = string> {
  id?: string
  value?: Value | null
  onChange?: (value: Value | undefined) => void
  disabled?: boolean
  'aria-label'?: string
}

/** Options hardly change while somebody works. */
const RARELY = { staleTime: 5 * 60_000 }

type Options = NonNullable<SelectProps['options']>

/** A choice among few. */
export function Choice({ options, width = 150, ...control }: Control & { options: Options; width?: number | string }) {
  const t = useText(commonTexts)
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t.choose}
      style={{ width, maxWidth: '100%' }}
      {...control}
      options={options}
    />
  )
}

/** 年度, of those in which something was planned. */
export function YearSelect(control: Control & { region?: string }) {
  const { region, ...rest } = control
  const years = useYears(region)
  return <Choice width={110} {...rest} options={years.map((year) => ({ value: String(year), label: String(year) }))} />
}

/** The training years that there are, the latest first. */
export function useYears(region?: string): number[] {
  const answer = useQuery({
    queryKey: ['options', 'years', region],
    queryFn: () => data(api.GET('/api/v1/reports/options/training-years', { params: { query: { region } } })),
    ...RARELY,
  })
  return [...(answer.data ?? [])].sort((one, other) => other - one)
}

interface RegionNode {
  value: string
  label: string
  isLeaf: boolean
  children?: RegionNode[]
}

async function regionsBelow(region: string | undefined) {
  return data(api.GET('/api/v1/reports/options/regions', { params: { query: { region } } }))
}

/** 地区: one's own and those below it, chosen step by step. */
export function RegionSelect({ width = 200, ...control }: Control & { width?: number | string }) {
  const t = useText(commonTexts)
  const [opened, setOpened] = useState<Record<string, RegionNode[]>>({})
  const top = useQuery({ queryKey: ['options', 'regions'], queryFn: () => regionsBelow(undefined), ...RARELY })
  const self = top.data?.[0]
  const node = (option: { region: string; name: string; divided: boolean }): RegionNode => ({
    value: option.region,
    label: option.name,
    isLeaf: !option.divided || option.region === self?.region,
    children: opened[option.region],
  })
  const regions = useRegions()
  const chosen = control.value ?? undefined
  const path = pathTo(chosen, opened)
  return (
    <Cascader
      id={control.id}
      aria-label={control['aria-label']}
      disabled={control.disabled}
      allowClear
      changeOnSelect
      expandTrigger="click"
      placeholder={t.choose}
      style={{ width, maxWidth: '100%' }}
      options={(top.data ?? []).map(node)}
      value={chosen === undefined ? undefined : path}
      displayRender={() => (chosen === undefined ? '' : regions.name(chosen))}
      loadData={async (selected) => {
        const last = selected[selected.length - 1]
        if (!last) return
        const region = String(last.value)
        const below = (await regionsBelow(region)).filter((one) => one.region !== region)
        setOpened((former) => ({
          ...former,
          [region]: below.map((one) => ({ value: one.region, label: one.name, isLeaf: !one.divided })),
        }))
      }}
      onChange={(selected) => control.onChange?.(selected ? String(selected[selected.length - 1]) : undefined)}
    />
  )
}

function pathTo(region: string | undefined, opened: Record<string, RegionNode[]>): string[] {
  if (region === undefined) return []
  const parent = Object.entries(opened).find(([, below]) => below.some((one) => one.value === region))?.[0]
  return parent === undefined || parent === region ? [region] : [...pathTo(parent, opened), region]
}

/** 面授点 of a training year, and of a region with everything below it. */
export function PointSelect({
  year,
  region,
  ...control
}: Control & { year: string | undefined; region?: string | undefined }) {
  const answer = useQuery({
    queryKey: ['options', 'points', year, region],
    queryFn: () =>
      data(api.GET('/api/v1/reports/options/points', { params: { query: { training_year: Number(year), region } } })),
    enabled: year !== undefined,
    ...RARELY,
  })
  return (
    <Choice
      width={220}
      {...control}
      disabled={control.disabled ?? year === undefined}
      options={(answer.data ?? []).map((one) => ({ value: one.point, label: one.name }))}
    />
  )
}

/** 培训班 of a point in a training year. */
export function ClassSelect({
  year,
  point,
  ...control
}: Control & { year: string | undefined; point: string | undefined }) {
  const answer = useQuery({
    queryKey: ['options', 'classes', year, point],
    queryFn: () =>
      data(
        api.GET('/api/v1/reports/options/classes', {
          params: { query: { training_year: Number(year), point: point ?? '' } },
        }),
      ),
    enabled: year !== undefined && point !== undefined,
    ...RARELY,
  })
  return (
    <Choice
      width={240}
      {...control}
      disabled={control.disabled ?? point === undefined}
      options={(answer.data ?? []).map((one) => ({ value: one.class, label: one.name }))}
    />
  )
}

/** What cascading filters choose. */
export interface Cascade {
  training_year?: string | undefined
  region?: string | undefined
  point?: string | undefined
  class?: string | undefined
}

/** 年度 > 地区 > 面授点 > 培训班: each narrows the next, and a change of one forgets those behind it. */
export function CascadingSelect({
  value,
  onChange,
  upTo = 'class',
}: {
  value?: Cascade
  onChange?: (value: Cascade) => void
  upTo?: 'point' | 'class'
}) {
  const t = useText(commonTexts)
  const { training_year: year, region, point } = value ?? {}
  const to = (change: Cascade) => onChange?.(change)
  return (
    <Flex gap={8} wrap>
      <YearSelect aria-label={t.year} value={year} onChange={(training_year) => to({ training_year, region })} />
      <RegionSelect
        aria-label={t.region}
        value={region}
        onChange={(next) => to({ training_year: year, region: next })}
      />
      <PointSelect
        aria-label={t.point}
        year={year}
        region={region}
        value={point}
        onChange={(next) => to({ training_year: year, region, point: next })}
      />
      {upTo === 'class' && (
        <ClassSelect
          aria-label={t.class}
          year={year}
          point={point}
          value={value?.class}
          onChange={(next) => to({ training_year: year, region, point, class: next })}
        />
      )}
    </Flex>
  )
}

/** 本级 or 本级及下级. */
export function ScopeSelect(control: Control) {
  const t = useText(commonTexts)
  return (
    <Choice
      {...control}
      options={[
        { value: 'own_and_below', label: t.ownAndBelow },
        { value: 'own', label: t.own },
      ]}
    />
  )
}

/** 技术等级. */
export function GradeSelect({ width, ...control }: Control<Grade> & { width?: number | string }) {
  const grades = useText(gradeTexts)
  return (
    <Choice
      {...(width === undefined ? {} : { width })}
      {...(control as Control)}
      options={gradeOrder.map((grade) => ({ value: grade, label: grades[grade] }))}
    />
  )
}

/** CLASS-4. */
export function StatusSelect({ only, ...control }: Control & { only?: PlanStatus[] }) {
  const statuses = useText(statusTexts)
  const all = Object.entries(statuses).filter(([status]) => !only || only.includes(status as PlanStatus))
  return <Choice {...control} options={all.map(([value, label]) => ({ value, label }))} />
}

/** A choice of yes and no, as the query string has it. */
export function YesNoSelect(control: Control) {
  const t = useText(commonTexts)
  return (
    <Choice
      width={100}
      {...control}
      options={[
        { value: 'true', label: t.yes },
        { value: 'false', label: t.no },
      ]}
    />
  )
}

/** 技术工种. */
export function TradeSelect({ width = 180, ...control }: Control & { width?: number | string }) {
  const answer = useQuery({
    queryKey: ['options', 'trades'],
    queryFn: () => data(api.GET('/api/v1/trades', { params: { query: { size: 200, sort: 'name', retired: false } } })),
    ...RARELY,
  })
  return (
    <Choice
      width={width}
      {...control}
      options={(answer.data?.items ?? []).map((one) => ({ value: one.trade, label: one.name }))}
    />
  )
}

/** 工作单位, found by its name or a former one. `chosen` is how the present one is called. */
export function UnitSelect({ chosen, ...control }: Control & { chosen?: string | undefined }) {
  const t = useText(commonTexts)
  const [typed, setTyped] = useState('')
  const name = useDeferredValue(typed.trim())
  const answer = useQuery({
    queryKey: ['options', 'units', name],
    queryFn: () =>
      data(api.GET('/api/v1/work-units', { params: { query: { size: 20, merged: false, name: name || undefined } } })),
    placeholderData: (former) => former,
    ...RARELY,
  })
  const options = (answer.data?.items ?? []).map((one) => ({
    value: one.unit,
    label: `${one.name}（${one.region_name}）`,
  }))
  const missing = control.value && chosen && !options.some((one) => one.value === control.value)
  return (
    <Select
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={t.search}
      style={{ width: '100%', minWidth: 220 }}
      loading={answer.isFetching}
      {...control}
      options={missing ? [{ value: control.value ?? '', label: chosen }, ...options] : options}
    />
  )
}
