import { catalogue } from '../lib/messages'

export const bulkTexts = catalogue({
  'zh-CN': {
    chosen: (n: number) => `共选择 ${n} 条，提交前请核对：`,
    far: (done: number, of: number) => `已处理 ${done} / ${of}`,
    over: (succeeded: number, failed: number) => `成功 ${succeeded} 条，未成功 ${failed} 条`,
    result: '结果',
    waiting: '待提交',
    running: '正在提交',
    succeeded: '成功',
    failed: '未成功',
    overtaken: '在您选择之后，别人已经处理过这一条。本行已更新为现在的情况，请看过后再决定。',
    rest: (n: number) => `重新提交未成功的 ${n} 条`,
    close: '关闭',
    cancel: '取消',
    preview: '所选记录',
    progress: '处理进度',
    opinionMissing: '请填写意见',
  },
  en: {
    chosen: (n: number) => `${n} chosen; check them before you go on:`,
    far: (done: number, of: number) => `${done} of ${of} done`,
    over: (succeeded: number, failed: number) => `${succeeded} succeeded, ${failed} did not`,
    result: 'Result',
    waiting: 'Not sent',
    running: 'Being sent',
    succeeded: 'Succeeded',
    failed: 'Refused',
    overtaken:
      'Somebody else dealt with it after you chose it. The row shows how it stands now; look at it, then decide.',
    rest: (n: number) => `Send the ${n} that failed again`,
    close: 'Close',
    cancel: 'Cancel',
    preview: 'What was chosen',
    progress: 'Progress',
    opinionMissing: 'Give an opinion',
  },
})
