import { PrinterOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Breadcrumb, Button, Space } from 'antd'
import type { ReactNode } from 'react'
import type { ReportDay } from '../../api/schema'
import { ExportButton } from '../../components/ExportButton'
import { Page } from '../../components/Page'
import { useText } from '../../lib/messages'
import { DayNote } from './DayNote'
import { reportTexts } from './reports.messages'
import './reports.css'

/** A step of the way down to what is shown. */
export interface Crumb {
  label: string
  /** Where it leads; nothing for the step that one is at. */
  to?: string
  search?: Record<string, string>
}

interface Props {
  title: string
  crumbs?: Crumb[]
  /** The controls that say what the report is about. */
  bar: ReactNode
  /** The same in words, for paper. */
  printed: string
  asOf: ReportDay | undefined
  exportPath: string
  exportQuery: Record<string, string>
  rows?: number | undefined
  /** Whether it holds personal data: the export then asks for its purpose. */
  personal?: boolean
  /** Further buttons. */
  extra?: ReactNode
  children: ReactNode
}

/** What every report has around it: its title, the way down to it, what it is about, its day, printing and export. */
export function ReportFrame(props: Props) {
  const t = useText(reportTexts)
  const { asOf } = props
  return (
    <div className="report">
      <Page
        title={props.title}
        intro={t.noted}
        extra={
          <Space wrap className="no-print">
            {props.extra}
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {t.print}
            </Button>
            <ExportButton
              path={props.exportPath}
              query={props.exportQuery}
              rows={props.rows}
              personal={props.personal ?? false}
            />
          </Space>
        }
      >
        {props.crumbs && props.crumbs.length > 1 && (
          <nav aria-label={t.breadcrumbs} className="no-print">
            <Breadcrumb
              items={props.crumbs.map(({ label, to, search }) => ({
                key: `${to} ${label}`,
                title: to ? (
                  <Link to={to} search={search as never}>
                    {label}
                  </Link>
                ) : (
                  <span aria-current="page">{label}</span>
                ),
              }))}
            />
          </nav>
        )}
        {props.bar}
        <p className="print-only">{props.printed}</p>
        {asOf && <DayNote asOf={asOf} />}
        {props.children}
      </Page>
    </div>
  )
}
