import { catalogue } from '../lib/messages'

export const spanTexts = catalogue({
  'zh-CN': { from: '起始日期', to: '截止日期' },
  en: { from: 'First day', to: 'Last day' },
})
