import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import type { Locale } from 'antd/es/locale'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { type ReactNode, useEffect, useState } from 'react'
import { useDisplay } from '../lib/display'
import { useLanguage } from '../lib/language'
import { Problem } from '../lib/problem'
import { theme } from './theme'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal stays one; a broken connection or a busy service is tried again.
      retry: (failures, error) => failures < 2 && !(error instanceof Problem && error.status < 500),
      networkMode: 'always',
    },
  },
})

/** The service puts a value into every page it sends, with which styles may be added to it. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content

/** What every screen has around it: language, theme, cached answers. */
export function Providers({ children }: { children: ReactNode }) {
  const language = useLanguage()
  const display = useDisplay()
  const [english, setEnglish] = useState<Locale>()
  useEffect(() => {
    // Few ask for English: its words are fetched when somebody does.
    if (language === 'en') import('antd/locale/en_US').then((words) => setEnglish(words.default))
  }, [language])
  useEffect(() => {
    document.documentElement.lang = language
    dayjs.locale(language === 'en' ? 'en' : 'zh-cn')
  }, [language])
  return (
    <ConfigProvider
      locale={language === 'en' ? (english ?? zhCN) : zhCN}
      theme={theme(display)}
      csp={{ nonce }}
      button={{ autoInsertSpace: false }}
    >
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </ConfigProvider>
  )
}
