import { ReloadOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import {
  Button,
  Card,
  Checkbox,
  Descriptions,
  Empty,
  Flex,
  Grid,
  Pagination,
  Select,
  Skeleton,
  Space,
  Table,
  type TableColumnsType,
  Typography,
} from 'antd'
import { type Key, memo, type ReactNode, useState } from 'react'
import { useText } from '../lib/messages'
import { useUrlState } from '../lib/urlState'
import { AsOfPicker } from './AsOfPicker'
import { commonTexts } from './common.messages'
import { ExportButton } from './ExportButton'
import { type Filter, FilterBar } from './FilterBar'
import { Page } from './Page'
import { ProblemAlert } from './ProblemAlert'

/** The query string of a list, as the client takes it: texts from the address, which the service checks. */
export type ListQuery = Record<string, never>

/** A page of a list, as the service answers. */
export interface PageOf<Row> {
  items: Row[]
  total: number
  total_is_exact: boolean
  as_of?: string | null
}

export interface Column<Row> {
  key: string
  title: string
  render: (row: Row) => ReactNode
  /** The field by which the service sorts, where it does. */
  sort?: string
  width?: number
  align?: 'right' | 'center'
  /** Left out on a phone. */
  wide?: boolean
}

export interface Selection<Row> {
  /** Which rows can be chosen. */
  selectable?: (row: Row) => boolean
  /** The actions on the chosen rows. */
  actions: (rows: Row[], clear: () => void) => ReactNode
}

interface Props<Row> {
  title: ReactNode
  /** A sentence below the title. */
  intro?: ReactNode
  /** The list's name among the cached answers. */
  name: string
  load: (query: ListQuery) => Promise<PageOf<Row>>
  rowKey: (row: Row) => string
  /** How a row is called, to who cannot see it. */
  rowLabel: (row: Row) => string
  columns: Column<Row>[]
  /** 操作, of a row. */
  actions?: (row: Row) => ReactNode
  filters?: Filter[]
  /** Values that filters have unless the address says otherwise; `all` in the address means none. */
  defaults?: Record<string, string>
  /** The operation that exports what the filter selects. */
  exportPath?: string
  /** Whether the list holds personal data: the export then asks for its purpose. */
  personal?: boolean
  /** Whether the list can be shown as of an earlier day. */
  asOf?: boolean
  selection?: Selection<Row>
  /** Buttons above the list. */
  toolbar?: ReactNode
  /** What is shown between the filters and the list. */
  extra?: ReactNode
  /** What an empty list says. */
  empty?: ReactNode
  /** Parameters that are no filter, such as the class whose learners are listed. */
  fixed?: Record<string, string>
  /** Part of a page that has a title of its own. */
  embedded?: boolean
  /** How often the list is read anew by itself, in milliseconds, given what it shows; `false` while nothing in it moves. */
  refetchEvery?: (rows: Row[]) => number | false
}

const SIZES = [20, 50, 100]

/** A list that pages, sorts and filters on the server: a table, and on a phone a card a row. */
export function ListPage<Row extends object>(props: Props<Row>) {
  const t = useText(commonTexts)
  const [url, change] = useUrlState()
  const wide = Grid.useBreakpoint().md !== false
  const [chosen, setChosen] = useState<Map<Key, Row>>(new Map())
  const query = listQuery(url, props)
  const answer = useQuery({
    queryKey: [props.name, query],
    queryFn: () => props.load(query as ListQuery),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data && props.refetchEvery?.(state.data.items)) || false,
  })
  const page = answer.data
  const clear = () => setChosen(new Map())
  const choose = (row: Row, on: boolean) =>
    setChosen((former) => {
      const next = new Map(former)
      on ? next.set(props.rowKey(row), row) : next.delete(props.rowKey(row))
      return next
    })
  const content = (
    <Flex vertical gap={16}>
      {props.filters && <FilterBar filters={props.filters} defaults={props.defaults} onChange={clear} />}
      {props.extra}
      <Flex gap={8} wrap justify="space-between" align="center">
        <Space wrap>
          {props.toolbar}
          {props.selection && chosen.size > 0 && (
            <>
              {props.selection.actions([...chosen.values()], clear)}
              <Typography.Text>{t.selected(chosen.size)}</Typography.Text>
              <Button type="link" onClick={clear}>
                {t.clear}
              </Button>
            </>
          )}
        </Space>
        <Space wrap>
          {props.asOf && <AsOfPicker />}
          {!wide && <SortSelect columns={props.columns} />}
          {props.exportPath && (
            <ExportButton path={props.exportPath} query={query} rows={page?.total} personal={props.personal ?? false} />
          )}
          <Button icon={<ReloadOutlined />} aria-label={t.refresh} title={t.refresh} onClick={() => answer.refetch()} />
        </Space>
      </Flex>
      {page?.as_of && <Typography.Text type="warning">{t.asOfLabel(page.as_of)}</Typography.Text>}
      <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
      {answer.isPending && <Skeleton active paragraph={{ rows: 8 }} title={false} />}
      {page && wide && (
        <Table<Row>
          size="middle"
          rowKey={props.rowKey}
          dataSource={page.items}
          loading={answer.isFetching && answer.isPlaceholderData}
          columns={tableColumns(props, query.sort, t.actions)}
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: <Empty description={props.empty ?? t.empty} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
          rowSelection={
            props.selection && {
              selectedRowKeys: [...chosen.keys()],
              preserveSelectedRowKeys: true,
              onChange: (_, rows) => setChosen(new Map(rows.map((row) => [props.rowKey(row), row]))),
              getCheckboxProps: (row) => ({
                disabled: !(props.selection?.selectable?.(row) ?? true),
                'aria-label': props.rowLabel(row),
              }),
            }
          }
          onChange={(_, __, sorter) => {
            const one = Array.isArray(sorter) ? sorter[0] : sorter
            const field = props.columns.find((column) => column.key === one?.columnKey)?.sort
            const sort = field && one?.order ? `${one.order === 'descend' ? '-' : ''}${field}` : undefined
            change({ sort, page: undefined })
          }}
        />
      )}
      {page && !wide && <Cards {...props} rows={page.items} chosen={chosen} choose={choose} />}
      {page && page.total > 0 && (
        <Pagination
          align="end"
          current={Number(query.page ?? 1)}
          pageSize={Number(query.size ?? 20)}
          total={page.total}
          showSizeChanger
          pageSizeOptions={SIZES}
          responsive
          showTotal={(total) => t.total(total, page.total_is_exact)}
          onChange={(at, size) => change({ page: at === 1 ? undefined : String(at), size: String(size) })}
        />
      )}
    </Flex>
  )
  return props.embedded ? (
    content
  ) : (
    <Page title={props.title} intro={props.intro}>
      {content}
    </Page>
  )
}

/** What the service is asked for: the address's state, with defaults, without what means "all". */
function listQuery<Row>(url: Record<string, string>, props: Props<Row>): Record<string, string> {
  const known = new Set([
    'page',
    'size',
    'sort',
    'asOf',
    ...(props.filters ?? []).flatMap((filter) => filter.names ?? [filter.name]),
  ])
  const asked = { ...props.defaults, ...Object.fromEntries(Object.entries(url).filter(([name]) => known.has(name))) }
  return {
    ...Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== 'all' && value !== '')),
    ...props.fixed,
  }
}

function tableColumns<Row extends object>(
  props: Props<Row>,
  sort: string | undefined,
  actions: string,
): TableColumnsType<Row> {
  const columns: TableColumnsType<Row> = props.columns.map((column) => ({
    key: column.key,
    title: column.title,
    render: (_, row) => <Cell row={row} render={column.render as (row: object) => ReactNode} />,
    width: column.width,
    align: column.align,
    sorter: column.sort !== undefined,
    sortOrder: sort === column.sort && sort ? 'ascend' : sort === `-${column.sort}` ? 'descend' : null,
  }))
  if (props.actions) {
    columns.push({
      key: 'actions',
      title: actions,
      fixed: 'right',
      render: (_, row) => <Cell row={row} render={props.actions as (row: object) => ReactNode} />,
    })
  }
  return columns
}

/** What a column shows of a row. Choosing a row leaves what all the others show as it is. */
const Cell = memo(function Cell({ row, render }: { row: object; render: (row: object) => ReactNode }) {
  return render(row)
})

function SortSelect<Row>({ columns }: { columns: Column<Row>[] }) {
  const t = useText(commonTexts)
  const [url, change] = useUrlState()
  const fields = columns.filter((column) => column.sort)
  if (fields.length === 0) return null
  return (
    <Select
      aria-label={t.sortBy}
      placeholder={t.sortBy}
      allowClear
      style={{ minWidth: 140 }}
      value={url.sort}
      onChange={(sort) => change({ sort, page: undefined })}
      options={fields.flatMap((column) => [
        { value: `${column.sort}`, label: `${column.title} ↑` },
        { value: `-${column.sort}`, label: `${column.title} ↓` },
      ])}
    />
  )
}

interface CardsProps<Row> extends Props<Row> {
  rows: Row[]
  chosen: Map<Key, Row>
  choose: (row: Row, on: boolean) => void
}

function Cards<Row>({ rows, chosen, choose, ...props }: CardsProps<Row>) {
  const t = useText(commonTexts)
  if (rows.length === 0) return <Empty description={props.empty ?? t.empty} image={Empty.PRESENTED_IMAGE_SIMPLE} />
  const shown = props.columns.filter((column) => !column.wide)
  return (
    <Flex vertical gap={12} role="list" aria-label={typeof props.title === 'string' ? props.title : undefined}>
      {rows.map((row) => (
        <Card key={props.rowKey(row)} size="small" role="listitem">
          <Flex gap={8} align="start">
            {props.selection && (
              <Checkbox
                aria-label={props.rowLabel(row)}
                disabled={!(props.selection.selectable?.(row) ?? true)}
                checked={chosen.has(props.rowKey(row))}
                onChange={(event) => choose(row, event.target.checked)}
              />
            )}
            <Descriptions
              size="small"
              column={1}
              items={shown.map((column) => ({ key: column.key, label: column.title, children: column.render(row) }))}
            />
          </Flex>
          {props.actions && <div className="card-actions">{props.actions(row)}</div>}
        </Card>
      ))}
    </Flex>
  )
}
