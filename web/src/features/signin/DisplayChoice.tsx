import { Button, Flex } from 'antd'
import { setDisplay, useDisplay } from '../../lib/display'
import { setLanguage, useLanguage } from '../../lib/language'
import { useText } from '../../lib/messages'
import { signInPageTexts } from './signin.messages'

/** Language, contrast and size of type, for who needs them before the sign-in. */
export function DisplayChoice() {
  const t = useText(signInPageTexts)
  const display = useDisplay()
  const language = useLanguage()
  const high = display.contrast === 'high'
  const large = display.type === 'large'
  return (
    <Flex gap={8} wrap justify="center">
      <Button
        size="small"
        aria-pressed={high}
        onClick={() => setDisplay({ ...display, contrast: high ? 'normal' : 'high' })}
      >
        {high ? t.normalContrast : t.highContrast}
      </Button>
      <Button
        size="small"
        aria-pressed={large}
        onClick={() => setDisplay({ ...display, type: large ? 'normal' : 'large' })}
      >
        {large ? t.normalType : t.largeType}
      </Button>
      <Button
        size="small"
        lang={language === 'en' ? 'zh-CN' : 'en'}
        onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
      >
        {t.language}
      </Button>
    </Flex>
  )
}
