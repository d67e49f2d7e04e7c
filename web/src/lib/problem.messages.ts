import { catalogue } from './messages'

export const problemTexts = catalogue({
  'zh-CN': {
    unreachable: '连接不上服务器，请检查网络后重试。已填写的内容不会丢失。',
    unknown: '发生了意外的错误，请重试；若仍不行，请联系管理员。',
    overtaken: '在您打开之后，别人已经处理过这一条。下面是现在的情况，请看过后再决定。',
    rule: (rule: string) => `规则 ${rule}`,
    request: (id: string) => `请求编号 ${id}`,
    retry: '重试',
    reload: '看最新情况',
  },
  en: {
    unreachable: 'The server cannot be reached. Check the network and try again; what you filled in is not lost.',
    unknown: 'Something unexpected went wrong. Try again; if it stays so, tell an administrator.',
    overtaken:
      'Somebody else dealt with this after you had opened it. Below is how it stands now; look at it, then decide.',
    rule: (rule: string) => `Rule ${rule}`,
    request: (id: string) => `Request ${id}`,
    retry: 'Try again',
    reload: 'Show how it stands now',
  },
})
