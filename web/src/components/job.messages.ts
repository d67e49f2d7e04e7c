import { catalogue } from '../lib/messages'

export const jobTexts = catalogue({
  'zh-CN': {
    progress: '进度',
    far: (done: number, total: number | undefined, failed: number) =>
      `已处理 ${done}${total === undefined ? '' : ` / ${total}`}${failed > 0 ? `，其中 ${failed} 条未成功` : ''}`,
  },
  en: {
    progress: 'Progress',
    far: (done: number, total: number | undefined, failed: number) =>
      `${done}${total === undefined ? '' : ` of ${total}`} done${failed > 0 ? `, ${failed} of them refused` : ''}`,
  },
})
