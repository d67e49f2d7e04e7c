import { catalogue } from '../../lib/messages'

export const signInPageTexts = catalogue({
  'zh-CN': {
    title: '用户登录',
    product: '课时 · 工勤人员继续教育',
    subtitle: '机关事业单位工勤人员继续教育管理平台',
    portal: '登录入口',
    portals: { office: '工考办', point: '面授点', learner: '学员', auditor: '审计' },
    forgotten: '忘记密码？用手机短信找回',
  },
  en: {
    title: 'Sign in',
    product: "Keshi · workers' continuing education",
    subtitle: 'Continuing education of logistics and manual workers',
    portal: 'Portal',
    portals: { office: 'Office', point: 'Training point', learner: 'Learner', auditor: 'Auditor' },
    forgotten: 'Forgotten your password? Get a code by text message',
  },
})
