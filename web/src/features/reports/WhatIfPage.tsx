import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Button, Card, Flex, Form, InputNumber, Skeleton, Table, type TableColumnsType } from 'antd'
import { useEffect } from 'react'
import { api, data } from '../../api/client'
import type { AskedOfGrade, WhatIfRow } from '../../api/schema'
import { Figure, figureText } from '../../components/Figure'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useText } from '../../lib/messages'
import { useUrlState } from '../../lib/urlState'
import { type HoursByGrade, readHours, writeHours } from './hours'
import { ReportBar } from './ReportBar'
import { reportTexts } from './reports.messages'
import { useReportState } from './useReportState'
import './reports.css'

/** The service wants one grade at least; this is what the rule asks of it, so that nothing differs. */
const AS_IN_FORCE = 'ordinary=24'

/** 课时要求试算: how many would be qualified if the grades were asked for other hours. Nothing is changed by it. */
export default function WhatIfPage() {
  const t = useText(reportTexts)
  const state = useReportState()
  const [url, change] = useUrlState()
  const { year, region, asOf } = state
  const hours = url.hours ?? AS_IN_FORCE
  const asked = { training_year: year ?? 0, region, asOf, hours }
  const answer = useQuery({
    queryKey: ['report', 'what-if', asked],
    queryFn: () => data(api.GET('/api/v1/reports/continuing/what-if', { params: { query: asked } })),
    enabled: year !== undefined,
    placeholderData: keepPreviousData,
  })
  const report = answer.data
  const figure = (row: WhatIfRow) => (
    <Figure
      report="continuing"
      column="qualified"
      year={year ?? 0}
      scope={{ region: row.region }}
      name={row.name}
      asOf={asOf}
      value={row.qualified}
    />
  )
  const columns: TableColumnsType<WhatIfRow> = [
    { key: 'name', title: t.region, fixed: 'left', render: (_, row) => row.name },
    { key: 'now', title: t.qualifiedNow, align: 'right', render: (_, row) => figure(row) },
    {
      key: 'then',
      title: t.qualifiedThen,
      align: 'right',
      render: (_, row) => <span className="figure">{figureText(row.qualified_then)}</span>,
    },
    {
      key: 'difference',
      title: t.difference,
      align: 'right',
      render: (_, row) => <span className="figure">{figureText(row.difference, true)}</span>,
    },
  ]
  return (
    <Page title={t.whatIf} intro={t.whatIfIntro}>
      <ReportBar state={state} asOf={report?.as_of} />
      {report && (
        <HoursForm asked={report.hours} tried={readHours(url.hours)} onTry={(tried) => change({ hours: tried })} />
      )}
      <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
      {!report && !answer.error && <Skeleton active paragraph={{ rows: 8 }} title={false} />}
      {report && (
        <>
          <Alert
            type="info"
            showIcon
            role="status"
            title={t.makes(
              report.total.qualified,
              report.total.qualified_then,
              figureText(report.total.difference, true),
            )}
          />
          <Table<WhatIfRow>
            size="small"
            bordered
            className="report-table"
            rowKey="region"
            dataSource={report.rows}
            columns={columns}
            loading={answer.isPlaceholderData}
            pagination={false}
            scroll={{ x: 'max-content' }}
            aria-label={t.whatIf}
            summary={() => (
              <Table.Summary.Row className="report-total">
                <Table.Summary.Cell index={0}>{t.total}</Table.Summary.Cell>
                <Table.Summary.Cell index={1} align="right">
                  {figure(report.total)}
                </Table.Summary.Cell>
                <Table.Summary.Cell index={2} align="right">
                  {figureText(report.total.qualified_then)}
                </Table.Summary.Cell>
                <Table.Summary.Cell index={3} align="right">
                  {figureText(report.total.difference, true)}
                </Table.Summary.Cell>
              </Table.Summary.Row>
            )}
          />
        </>
      )}
    </Page>
  )
}

/** The hours asked of each grade: those in force, until others are filled in. */
function HoursForm({
  asked,
  tried,
  onTry,
}: {
  asked: AskedOfGrade[]
  tried: HoursByGrade
  onTry: (hours: string | undefined) => void
}) {
  const t = useText(reportTexts)
  const [form] = Form.useForm<HoursByGrade>()
  const written = JSON.stringify(Object.fromEntries(asked.map(({ grade, other }) => [grade, tried[grade] ?? other])))
  useEffect(() => form.setFieldsValue(JSON.parse(written) as HoursByGrade), [written, form])
  return (
    <Card size="small">
      <Form<HoursByGrade>
        form={form}
        layout="vertical"
        onFinish={(values) => {
          const others = asked
            .filter(({ grade, present }) => String(values[grade] ?? '') !== present)
            .map(({ grade }) => [grade, values[grade] == null ? '' : String(values[grade])])
          onTry(writeHours(Object.fromEntries(others)) || undefined)
        }}
      >
        <Flex wrap gap={16} align="end">
          {asked.map(({ grade, label, present }) => (
            <Form.Item key={grade} name={grade} label={label} extra={t.inForce(present)} style={{ margin: 0 }}>
              <InputNumber<string> stringMode min="0" step="0.5" style={{ width: 110 }} />
            </Form.Item>
          ))}
          <Flex gap={8}>
            <Button type="primary" htmlType="submit">
              {t.tryHours}
            </Button>
            <Button onClick={() => onTry(undefined)}>{t.asInForce}</Button>
          </Flex>
        </Flex>
      </Form>
    </Card>
  )
}
