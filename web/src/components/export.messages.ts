import { catalogue } from '../lib/messages'

export const exportTexts = catalogue({
  'zh-CN': {
    export: '导出',
    format: '格式',
    purpose: '用途',
    purposeKept: '用途会写入文件和操作日志。',
    full: '导出完整身份证号（须填写用途，并记入操作日志）',
    selects: '导出当前筛选条件下的全部数据。',
    rows: (n: number) => `导出当前筛选条件下的全部 ${n} 条记录。`,
    large: (n: number) => `共 ${n} 条记录，超过一次可导出的 65000 条，将在后台生成文件。`,
    saved: (name: string) => `已保存 ${name}`,
    inBackground: '文件正在后台生成',
    jobs: '到“后台任务”查看进度并下载',
  },
  en: {
    export: 'Export',
    format: 'Format',
    purpose: 'Purpose',
    purposeKept: 'It is written into the file and into the audit log.',
    full: 'Full ID numbers (asks for a purpose, and is put on record)',
    selects: 'Everything that the filters select.',
    rows: (n: number) => `All ${n} rows that the filters select.`,
    large: (n: number) =>
      `${n} rows are more than the 65,000 that an answer holds: the file is made in the background.`,
    saved: (name: string) => `Saved ${name}`,
    inBackground: 'The file is being made in the background',
    jobs: 'See how far it is, and fetch it, under “Jobs”',
  },
})
