import { catalogue } from '../lib/messages'

export const formRuleTexts = catalogue({
  'zh-CN': {
    phone: '手机号码为 11 位数字',
    code: '地区代码为 6 位数字',
  },
  en: {
    phone: 'A phone number has 11 digits',
    code: 'A region’s code has 6 digits',
  },
})
