import { Flex, Segmented, Typography } from 'antd'
import { useState } from 'react'
import type { RegionStanding as Region, Standing } from '../../api/schema'
import { Lead } from '../../components/Lead'
import { useText } from '../../lib/messages'
import { rate } from '../../lib/rate'
import { stringifySearch } from '../../lib/urlState'
import { Bar } from './Bar'
import { homeTexts } from './home.messages'
import { Rates } from './Rates'
import { Section } from './Section'

const MEASURES = ['qualified', 'attendance', 'pass'] as const
type Measure = (typeof MEASURES)[number]

/** How a region stands this year, and the regions below it beside each other. */
export function RegionStanding({ standing }: { standing: Standing }) {
  const t = useText(homeTexts)
  const { total, rows, as_of: asOf, training_year: year } = standing
  const shown = MEASURES.map((measure) => ({
    name: t.rates[measure],
    basisPoints: of(total, measure),
    parts: parts(t, total, measure),
    from: report(measure, year, total.region),
  }))
  return (
    <Section
      title={t.standing(year)}
      extra={
        <Typography.Text type="secondary">{asOf.running ? t.running(asOf.day) : t.asOf(asOf.day)}</Typography.Text>
      }
    >
      <Typography.Text>
        {[t.held(total.classes_held, total.classes_approved), t.persons(total.persons)].join(t.listing)}
      </Typography.Text>
      <Rates rates={shown} />
      {rows.length > 1 && <Regions rows={rows} year={year} />}
    </Section>
  )
}

/** The regions, by one of the rates, the best first; those of which there is none are counted only. */
function Regions({ rows, year }: { rows: Region[]; year: number }) {
  const t = useText(homeTexts)
  const [measure, setMeasure] = useState<Measure>('qualified')
  const ranked = rows
    .filter((row) => of(row, measure) != null)
    .sort((one, other) => (of(other, measure) ?? 0) - (of(one, measure) ?? 0))
  const missing = rows.length - ranked.length
  return (
    <Flex vertical gap={12}>
      <Flex justify="space-between" align="center" gap={12} wrap>
        <h3 className="home-kind">{t.byRegion}</h3>
        <Segmented<Measure>
          aria-label={t.measure}
          value={measure}
          onChange={setMeasure}
          options={MEASURES.map((value) => ({ value, label: t.rates[value] }))}
        />
      </Flex>
      <dl className="home-bars">
        {ranked.map((row) => (
          <div key={row.region}>
            <dt>
              <Lead to={report(measure, year, row.region)}>{row.name}</Lead>
            </dt>
            <dd>
              <Bar basisPoints={of(row, measure)} />
            </dd>
            <dd className="figure">{rate(of(row, measure))}</dd>
            <dd className="figure fine">
              <Typography.Text type="secondary">{parts(t, row, measure)}</Typography.Text>
            </dd>
          </div>
        ))}
      </dl>
      {missing > 0 && <Typography.Text type="secondary">{t.noneYet(missing)}</Typography.Text>}
    </Flex>
  )
}

function of(region: Region, measure: Measure): number | null | undefined {
  return { qualified: region.qualified_rate, attendance: region.attendance_rate, pass: region.pass_rate }[measure]
}

function parts(t: (typeof homeTexts)['zh-CN'], region: Region, measure: Measure): string {
  switch (measure) {
    case 'qualified':
      return t.parts.qualified(region.qualified, region.roster)
    case 'attendance':
      return t.parts.attendance(region.trained, region.headcount_approved)
    case 'pass':
      return t.parts.pass(region.passed, region.trained)
  }
}

/** The report that a rate comes from. */
function report(measure: Measure, year: number, region: string): string {
  const path = measure === 'qualified' ? '/reports/continuing' : '/reports/training'
  return path + stringifySearch({ training_year: year, region })
}
