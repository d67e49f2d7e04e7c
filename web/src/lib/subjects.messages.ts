import type { Role } from '../api/schema'
import { catalogue } from './messages'
import type { Kind } from './subjects'

/** What things of the log are called, by the kind that the log writes. */
export const kindTexts = catalogue<Record<Kind, string>>({
  'zh-CN': {
    training_plan: '培训计划',
    equivalence_request: '视同申报',
    learner: '学员',
    work_unit: '工作单位',
    trade: '技术工种',
    training_point: '面授点',
    office: '工考办',
    account: '帐号',
    administrators: '工考办管理员',
    roster_import: '导入',
    export: '导出',
    calendar: '日结',
    publication: '每日发布',
    webhook: '推送订阅',
    inbox: '站内信',
    claim: '唯一性占用',
  },
  en: {
    training_plan: 'Training plan',
    equivalence_request: 'Equivalence request',
    learner: 'Learner',
    work_unit: 'Work unit',
    trade: 'Trade',
    training_point: 'Training point',
    office: 'Office',
    account: 'Account',
    administrators: "Office's administrators",
    roster_import: 'Import',
    export: 'Export',
    calendar: 'Daily close',
    publication: 'Publication',
    webhook: 'Webhook',
    inbox: 'Notices',
    claim: 'Claim',
  },
})

/** What an account may be. */
export const roleTexts = catalogue<Record<Role, string>>({
  'zh-CN': {
    office: '工考办',
    point: '面授点',
    learner: '学员',
    auditor: '审计',
    platform: '平台管理员',
    machine: '接口',
  },
  en: {
    office: 'Office',
    point: 'Training point',
    learner: 'Learner',
    auditor: 'Auditor',
    platform: 'Platform administrator',
    machine: 'Machine',
  },
})
