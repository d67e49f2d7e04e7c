import { EyeOutlined } from '@ant-design/icons'
import { Button, Flex, Popover, Switch } from 'antd'
import { setDisplay, useDisplay } from '../lib/display'
import { setLanguage, useLanguage } from '../lib/language'
import { useText } from '../lib/messages'
import { shellTexts } from './shell.messages'

/** How the screens look: contrast, size of type, language. */
export function DisplayMenu() {
  const t = useText(shellTexts)
  const display = useDisplay()
  const language = useLanguage()
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <Flex vertical gap={12} style={{ minWidth: 180 }}>
          <Flex justify="space-between" gap={16}>
            <label htmlFor="contrast">{t.contrast}</label>
            <Switch
              id="contrast"
              checked={display.contrast === 'high'}
              onChange={(on) => setDisplay({ ...display, contrast: on ? 'high' : 'normal' })}
            />
          </Flex>
          <Flex justify="space-between" gap={16}>
            <label htmlFor="large">{t.large}</label>
            <Switch
              id="large"
              checked={display.type === 'large'}
              onChange={(on) => setDisplay({ ...display, type: on ? 'large' : 'normal' })}
            />
          </Flex>
          <Button
            lang={language === 'en' ? 'zh-CN' : 'en'}
            onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
          >
            {t.language}
          </Button>
        </Flex>
      }
    >
      <Button type="text" icon={<EyeOutlined />} aria-label={t.display} title={t.display} />
    </Popover>
  )
}
