import { useMemo } from 'react'
import type { ContinuingRow } from '../../../api/schema'
import { useDisplay } from '../../../lib/display'
import { useText } from '../../../lib/messages'
import { Chart } from './Chart'
import { chartTexts } from './charts.messages'
import { palette, shares } from './options'
import { rate } from './rates'

/** 面授, 网授 and 视同 as shares of 培训人次. */
export function SharesChart({ total }: { total: ContinuingRow }) {
  const t = useText(chartTexts)
  const { contrast } = useDisplay()
  const { option, data } = useMemo(() => {
    const parts = [
      { name: t.faceToFace, value: total.face_to_face },
      { name: t.online, value: total.online },
      { name: t.equivalence, value: total.attendances - total.face_to_face - total.online },
    ]
    return {
      option: shares(parts, palette(contrast)),
      data: {
        heads: [t.shares, t.count, t.share],
        rows: parts.map(({ name, value }) => [name, value, rate(value, total.attendances)]),
      },
    }
  }, [total, contrast, t])
  return <Chart title={t.shares} option={option} data={data} />
}
