import type { RegionPointsReport, RegionPointsRow } from '../../../api/schema'
import { figureTexts } from '../../../components/figure.messages'
import { useRegions } from '../../../components/regions'
import { useText } from '../../../lib/messages'
import { reportTexts } from '../reports.messages'
import { RankedChart } from './RankedChart'

const trained = (row: RegionPointsRow) => String(row.trained)
const passes = (row: RegionPointsRow) => row.pass_rate

/** 培训人次 and 通过率 by region. */
export default function PointsCharts({ answer }: { answer: Pick<RegionPointsReport, 'region' | 'rows'> }) {
  const t = useText(reportTexts)
  const names = useText(figureTexts).columns
  const where = useRegions().name(answer.region)
  return (
    <div className="charts">
      <RankedChart what={t.trained} where={where} rows={answer.rows} value={trained} />
      <RankedChart what={names.pass_rate} where={where} rows={answer.rows} value={passes} colour={2} />
    </div>
  )
}
