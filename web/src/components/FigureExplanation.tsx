import { useQuery } from '@tanstack/react-query'
import { Alert, Descriptions, Drawer, Flex, Segmented, Skeleton, Typography } from 'antd'
import { useState } from 'react'
import { api, data } from '../api/client'
import type { Explanation, Quantity } from '../api/schema'
import { useText } from '../lib/messages'
import { type FigureProps, figureText } from './Figure'
import { FigureBelow } from './FigureBelow'
import { figureTexts } from './figure.messages'
import { Postings } from './Postings'
import { ProblemAlert } from './ProblemAlert'

interface Props extends FigureProps {
  label: string
  open: boolean
  onClose: () => void
  onClosed: () => void
}

/** 这个数从哪里来: the figure, the counts that it is made of, and the postings that add up to them. */
export default function FigureExplanation(props: Props) {
  const t = useText(figureTexts)
  return (
    <Drawer
      title={t.title}
      open={props.open}
      onClose={props.onClose}
      afterOpenChange={(open) => open || props.onClosed()}
      size="large"
      destroyOnHidden
      extra={<FigureBelow {...props} />}
    >
      <Content {...props} />
    </Drawer>
  )
}

function Content(props: Props) {
  const t = useText(figureTexts)
  const [chosen, setChosen] = useState<Quantity>()
  const { report, column, year, scope, asOf, since } = props
  const answer = useQuery({
    queryKey: ['explanation', report, column, year, scope, asOf, since],
    queryFn: () =>
      data(
        api.GET('/api/v1/reports/{report}/explanation', {
          params: { path: { report }, query: { training_year: Number(year), column, ...scope, asOf, since, size: 1 } },
        }),
      ),
  })
  if (answer.isPending) return <Skeleton active />
  if (!answer.data) return <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
  const { as_of: asOfDay } = answer.data
  // The client's types forget that these are pairs.
  const figures = answer.data.figures as Explanation['figures']
  const quantity = chosen ?? figures[0]?.[0]
  const figure = figures.find(([one]) => one === quantity)?.[1] ?? 0
  return (
    <Flex vertical gap={16}>
      <div>
        <Typography.Text type="secondary">{`${props.name} · ${props.label}`}</Typography.Text>
        <div className="figure-large">{figureText(props.value, since !== undefined)}</div>
        {since === undefined && <Equation figures={figures} whole={String(props.value)} />}
      </div>
      <Descriptions
        size="small"
        column={1}
        items={[
          { key: 'year', label: t.year, children: String(year) },
          {
            key: 'day',
            label: t.day,
            children: asOfDay.running ? t.running(asOfDay.day) : t.closed(asOfDay.day),
          },
        ]}
      />
      {since && <Alert type="info" showIcon title={t.since(since)} />}
      <Typography.Title level={2} style={{ fontSize: '1.1em', margin: 0 }}>
        {t.postings}
      </Typography.Title>
      <Typography.Text type="secondary">{t.intro}</Typography.Text>
      {figures.length > 1 && (
        <Segmented<Quantity>
          aria-label={t.parts}
          value={quantity}
          onChange={setChosen}
          options={figures.map(([one, amount]) => ({
            value: one,
            label: `${t.columns[one]} ${figureText(amount, since !== undefined)}`,
          }))}
        />
      )}
      {quantity && (
        <Postings
          key={quantity}
          report={report}
          quantity={quantity}
          figure={figure}
          year={Number(year)}
          scope={scope}
          asOf={asOf}
          since={since}
        />
      )}
    </Flex>
  )
}

/** How a rate or a sum comes from its counts, in figures. */
function Equation({ figures, whole }: { figures: Explanation['figures']; whole: string }) {
  const t = useText(figureTexts)
  const [part, of] = figures
  if (!part || !of) return null
  const named = figures.map(([quantity, amount]) => `${t.columns[quantity]} ${figureText(amount)}`)
  const rate = whole.endsWith('%') || whole === '—'
  return (
    <Typography.Text>
      {rate ? t.is(whole, named[0] ?? '', named[1] ?? '') : `${named.join(' + ')} = ${figureText(Number(whole))}`}
    </Typography.Text>
  )
}
