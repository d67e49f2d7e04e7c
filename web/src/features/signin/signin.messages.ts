import { catalogue } from '../../lib/messages'

export const signInPageTexts = catalogue({
  'zh-CN': {
    product: '课时 · 工勤人员继续教育',
    subtitle: '机关事业单位工勤人员继续教育管理平台',
    portal: '登录入口',
    portals: { office: '工考办', point: '面授点', learner: '学员', auditor: '审计' },
    forgotten: '忘记密码？用手机短信找回',
    highContrast: '高对比度',
    normalContrast: '标准对比度',
    largeType: '大字号',
    normalType: '标准字号',
    language: 'English',
  },
  en: {
    product: "Keshi · workers' continuing education",
    subtitle: 'Continuing education of logistics and manual workers',
    portal: 'Portal',
    portals: { office: 'Office', point: 'Training point', learner: 'Learner', auditor: 'Auditor' },
    forgotten: 'Forgotten your password? Get a code by text message',
    highContrast: 'High contrast',
    normalContrast: 'Normal contrast',
    largeType: 'Large type',
    normalType: 'Normal type',
    language: '中文',
  },
})
