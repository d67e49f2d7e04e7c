import { catalogue } from '../../lib/messages'
import type { Kind } from '../../lib/subjects'

/** What can happen, by the kind of thing and the name of the event in the log. */
export const eventsOf: Readonly<Partial<Record<Kind, Readonly<Record<string, string>>>>> = {
  training_plan: {
    PlanReported: '上报培训计划',
    PlanRevised: '修改后重新上报',
    PlanWithdrawn: '撤回培训计划',
    PlanApproved: '审批通过',
    PlanRejected: '审批不通过',
    HeadcountAdjusted: '调整上报人数',
    PlanCancelled: '取消培训班',
    LearnerEnrolled: '报名',
    EnrolmentWithdrawn: '取消报名',
    ClassStarted: '开班',
    ScoresEntered: '录入成绩',
    HoursSubmitted: '课时申报',
    HoursReturned: '退回课时申报',
    HoursConfirmed: '课时确认',
    HoursReopened: '撤销确认',
  },
  equivalence_request: {
    EquivalenceSubmitted: '视同申报',
    EquivalenceWithdrawn: '撤回视同申报',
    EquivalenceApproved: '视同通过',
    EquivalenceRejected: '视同不通过',
    EquivalenceDecisionUndone: '撤销视同审批',
  },
  learner: {
    LearnerRegistered: '登记学员',
    PersonalDataReplaced: '修改个人信息',
    LearnerTransferred: '变更工作单位',
    TradeChanged: '变更技术工种',
    GradeChanged: '变更技术等级',
    LearnerLeft: '离册',
    LearnerReturned: '恢复在册',
    RegistrationUndone: '撤销登记',
    IdNumberRevealed: '查看完整身份证号',
    LearnerErased: '销毁个人信息',
  },
  work_unit: {
    UnitRegistered: '登记工作单位',
    UnitRenamed: '工作单位更名',
    UnitMoved: '工作单位变更地区',
    UnitMerged: '并入其他工作单位',
  },
  trade: {
    TradeAdded: '新增技术工种',
    TradeRenamed: '技术工种更名',
    TradeMerged: '并入其他技术工种',
    TradeRetired: '停用技术工种',
  },
  training_point: {
    PointRegistered: '登记面授点',
    PointRenamed: '面授点更名',
    PointProfileRevised: '修改面授点资料',
    PointContactReplaced: '修改联系人信息',
    PointDisabled: '禁用面授点',
    PointEnabled: '启用面授点',
  },
  office: { OfficeEstablished: '设立工考办', OfficeRenamed: '工考办更名' },
  account: {
    AccountOpened: '开通帐号',
    AccountProfileReplaced: '修改帐号信息',
    PasswordChanged: '修改密码',
    PasswordReset: '重置密码',
    SignedIn: '登录成功',
    SignInFailed: '登录密码错误',
    AccountLocked: '帐号被锁定',
    AccountDisabled: '停用帐号',
    AccountEnabled: '启用帐号',
    ApiKeyIssued: '签发接口密钥',
    ApiKeyRevoked: '吊销接口密钥',
  },
  administrators: { AdministratorSeated: '增加管理员', AdministratorUnseated: '减少管理员' },
  roster_import: {
    ImportStarted: '开始导入',
    ImportFinished: '导入结束',
    ImportUndoBegun: '开始撤销导入',
    ImportUndone: '导入已撤销',
    ImportUndoBroken: '撤销导入中断',
  },
  export: { ListExported: '导出' },
  calendar: { DayClosed: '日结', SealingKeyAdopted: '启用封存密钥' },
  publication: { DayPublished: '发布', PublicationFailed: '发布失败' },
  webhook: {
    WebhookRegistered: '登记推送订阅',
    WebhookRevised: '修改推送订阅',
    WebhookSecretRotated: '更换推送密钥',
    WebhookPaused: '暂停推送',
    WebhookResumed: '恢复推送',
    WebhookRemoved: '删除推送订阅',
    DeliveryGivenUp: '放弃推送',
  },
  inbox: { NoticesRead: '阅读站内信' },
  claim: { Claimed: '占用', Released: '不再占用' },
}

/** `PlanApproved` as `Plan approved`. */
function spelt(event: string): string {
  return event.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

const known = Object.assign({}, ...Object.values(eventsOf)) as Record<string, string>

/** Events in the language of the screens. One that these screens do not know stands as the log has it. */
export const eventTexts = catalogue({
  'zh-CN': { event: (name: string) => known[name] ?? name },
  en: { event: (name: string) => (known[name] === undefined ? name : spelt(name)) },
})
