import type { EChartsCoreOption } from 'echarts/core'
import type { Display } from '../../../lib/display'

/** Colours of the series. Each has a pattern or a symbol besides: nothing is told by colour alone. */
export function palette(contrast: Display['contrast']): string[] {
  return contrast === 'high' ? ['#00305c', '#8a4b00', '#0b4f21'] : ['#2a6f9e', '#b26b00', '#3b7d4f']
}

const TOOLTIP = { renderMode: 'richText', confine: true } as const

/** A region or point with its figure, as a bar. */
export interface Ranked {
  name: string
  value: number
  /** As the service writes it. */
  text: string
}

/** Bars from the longest to the shortest, each with its figure at the end. */
export function rankedBars(entries: Ranked[], colour: string): EChartsCoreOption {
  const order = [...entries].sort((one, other) => other.value - one.value)
  return {
    animation: false,
    grid: { left: 8, right: 72, top: 8, bottom: 8, containLabel: true },
    tooltip: {
      ...TOOLTIP,
      trigger: 'item',
      formatter: ({ dataIndex }: { dataIndex: number }) => written(order[dataIndex]),
    },
    xAxis: { type: 'value', show: false, min: 0 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: order.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { color: 'inherit', interval: 0 },
    },
    series: [
      {
        type: 'bar',
        data: order.map(({ value }) => value),
        barMaxWidth: 18,
        itemStyle: { color: colour, borderRadius: [0, 3, 3, 0] },
        label: {
          show: true,
          position: 'right',
          formatter: ({ dataIndex }: { dataIndex: number }) => order[dataIndex]?.text ?? '',
        },
      },
    ],
  }
}

function written(entry: Ranked | undefined): string {
  return entry ? `${entry.name}  ${entry.text}` : ''
}

/** One line of a year's course. */
export interface Course {
  name: string
  values: number[]
}

/** The year's course: a line a figure, each with its own symbol and stroke. */
export function yearCourse(days: string[], lines: Course[], colours: string[]): EChartsCoreOption {
  const symbols = ['circle', 'rect', 'triangle']
  const strokes = ['solid', 'dashed', 'dotted']
  return {
    animation: false,
    color: colours,
    grid: { left: 8, right: 24, top: 40, bottom: 8, containLabel: true },
    legend: { top: 0, itemWidth: 32 },
    tooltip: { ...TOOLTIP, trigger: 'axis' },
    xAxis: { type: 'category', boundaryGap: false, data: days.map((day) => day.slice(5)) },
    yAxis: { type: 'value', minInterval: 1 },
    series: lines.map(({ name, values }, at) => ({
      type: 'line',
      name,
      data: values,
      symbol: symbols[at % symbols.length],
      symbolSize: 8,
      lineStyle: { type: strokes[at % strokes.length], width: 2 },
      label: {
        show: true,
        position: 'top',
        formatter: (point: { dataIndex: number; value: number }) =>
          point.dataIndex === values.length - 1 ? String(point.value) : '',
      },
    })),
  }
}

/** What a whole consists of: each part with a pattern, its name and its share. */
export function shares(parts: { name: string; value: number }[], colours: string[]): EChartsCoreOption {
  return {
    animation: false,
    color: colours,
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    tooltip: { ...TOOLTIP, trigger: 'item' },
    series: [
      {
        type: 'pie',
        radius: ['42%', '68%'],
        data: parts.filter(({ value }) => value > 0),
        label: { formatter: '{b} {c}\n{d}%', color: 'inherit', lineHeight: 18 },
        itemStyle: { borderColor: '#fff', borderWidth: 2 },
      },
    ],
  }
}
