import { Button, Card, Flex, Form, Grid } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useText } from '../lib/messages'
import { useUrlState } from '../lib/urlState'
import { commonTexts } from './common.messages'

export interface Filter {
  /** The parameter of the query. */
  name: string
  label: string
  /** A control that takes `value` and `onChange`, a text. */
  input: ReactNode
  /** The parameters, where one control sets several: its value is then an object of them. */
  names?: string[]
  /** Folded away until asked for. */
  extra?: boolean
}

/** The filters of a list. They are in the address; 查询 puts them there, 重置 takes them away. */
export function FilterBar({
  filters,
  defaults = {},
  onChange,
}: {
  filters: Filter[]
  defaults?: Record<string, string> | undefined
  onChange?: () => void
}) {
  const t = useText(commonTexts)
  const [url, change] = useUrlState()
  const [form] = Form.useForm()
  const wide = Grid.useBreakpoint().md !== false
  const [unfolded, setUnfolded] = useState(false)
  const shown = filters.filter((filter) => unfolded || (wide && !filter.extra))
  const foldable = shown.length < filters.length || unfolded
  // The back button changes the address without the form. As long as the address stays, what is being filled in stays too.
  const written = JSON.stringify(filters.map((filter) => [filter.name, currentValue(filter, { ...defaults, ...url })]))
  useEffect(() => {
    const values = JSON.parse(written) as [string, unknown][]
    form.setFieldsValue(Object.fromEntries(values.map(([name, value]) => [name, value ?? undefined])))
  }, [written, form])
  const apply = (values: Record<string, unknown>) => {
    const changed = filters.flatMap((filter) => entriesOf(filter, values[filter.name], defaults))
    onChange?.()
    change({ ...Object.fromEntries(changed), page: undefined })
  }
  const reset = () => {
    onChange?.()
    change({
      ...Object.fromEntries(
        filters.flatMap((filter) => (filter.names ?? [filter.name]).map((name) => [name, undefined])),
      ),
      page: undefined,
    })
  }
  return (
    <Card size="small" className="filters">
      <Form form={form} layout={wide ? 'inline' : 'vertical'} onFinish={apply} role="search" aria-label={t.filters}>
        <Flex wrap gap={12} align="end" vertical={!wide} style={{ width: '100%' }}>
          {filters.map((filter) => (
            <Form.Item key={filter.name} name={filter.name} label={filter.label} hidden={!shown.includes(filter)}>
              {filter.input}
            </Form.Item>
          ))}
          <Flex gap={8}>
            <Button type="primary" htmlType="submit">
              {t.query}
            </Button>
            <Button onClick={reset}>{t.reset}</Button>
            {foldable && (
              <Button type="link" onClick={() => setUnfolded(!unfolded)} aria-expanded={unfolded}>
                {unfolded ? t.less : t.more}
              </Button>
            )}
          </Flex>
        </Flex>
      </Form>
    </Card>
  )
}

function currentValue(filter: Filter, state: Record<string, string>): unknown {
  if (!filter.names) return state[filter.name] ?? null
  return Object.fromEntries(filter.names.map((name) => [name, state[name]]))
}

/** What the address then says. A default that was taken away is written as `all`, since its absence means the default. */
function entriesOf(filter: Filter, value: unknown, defaults: Record<string, string>): [string, string | undefined][] {
  const one = (name: string, given: unknown): [string, string | undefined] => {
    const written = given == null || given === '' ? undefined : String(given).trim()
    return [name, written === undefined && defaults[name] !== undefined ? 'all' : written]
  }
  if (!filter.names) return [one(filter.name, value)]
  const several = (value ?? {}) as Record<string, unknown>
  return filter.names.map((name) => one(name, several[name]))
}
