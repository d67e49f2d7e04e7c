import type { Grade, PlanStatus } from '../api/schema'
import { catalogue } from './messages'

/** 技术等级, from the lowest to the highest. */
export const gradeOrder: Grade[] = ['ordinary', 'junior', 'intermediate', 'senior', 'technician', 'senior_technician']

export const gradeTexts = catalogue<Record<Grade, string>>({
  'zh-CN': {
    ordinary: '普通工',
    junior: '初级工',
    intermediate: '中级工',
    senior: '高级工',
    technician: '技师',
    senior_technician: '高级技师',
  },
  en: {
    ordinary: 'Ordinary worker',
    junior: 'Junior worker',
    intermediate: 'Intermediate worker',
    senior: 'Senior worker',
    technician: 'Technician',
    senior_technician: 'Senior technician',
  },
})

/** CLASS-4, with the colour of its label: those of the theme, whose contrast is known. */
export const statusColours: Record<PlanStatus, string> = {
  awaiting_approval: 'warning',
  rejected: 'error',
  withdrawn: 'default',
  enrolling: 'processing',
  in_training: 'processing',
  awaiting_confirmation: 'warning',
  returned: 'warning',
  ended: 'success',
  cancelled: 'default',
}

export const statusTexts = catalogue<Record<PlanStatus, string>>({
  'zh-CN': {
    awaiting_approval: '待审批',
    rejected: '不通过',
    withdrawn: '已撤回',
    enrolling: '招生中',
    in_training: '培训中',
    awaiting_confirmation: '待确认',
    returned: '退回',
    ended: '结束',
    cancelled: '已取消',
  },
  en: {
    awaiting_approval: 'Awaiting approval',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
    enrolling: 'Enrolling',
    in_training: 'In training',
    awaiting_confirmation: 'Awaiting confirmation',
    returned: 'Returned',
    ended: 'Ended',
    cancelled: 'Cancelled',
  },
})
