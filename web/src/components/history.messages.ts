import { catalogue } from '../lib/messages'

export const historyTexts = catalogue({
  'zh-CN': {
    of: (name: string) => `历史：${name}`,
    none: '没有记录',
    earlier: '更早的记录',
    system: '系统',
    nothing: '（空）',
    from: (address: string) => `来自 ${address}`,
    because: (reason: string) => `原因：${reason}`,
    caused: (change: string) => `同时引起：${change}`,
    position: (position: number, event: string, command: string) =>
      `日志第 ${position} 条 · ${event}${command && ` · ${command}`}`,
  },
  en: {
    of: (name: string) => `History: ${name}`,
    none: 'Nothing on record',
    earlier: 'Earlier',
    system: 'the service',
    nothing: '(empty)',
    from: (address: string) => `from ${address}`,
    because: (reason: string) => `Reason: ${reason}`,
    caused: (change: string) => `Also caused: ${change}`,
    position: (position: number, event: string, command: string) =>
      `No. ${position} of the log · ${event}${command && ` · ${command}`}`,
  },
})
