import { CloseOutlined } from '@ant-design/icons'
import { Button, Flex, Typography } from 'antd'
import { useText } from '../../lib/messages'
import { useUrlState } from '../../lib/urlState'
import { auditTexts } from './audit.messages'

/** Filters that a link may have set without anybody choosing them; said above the list, and taken away with a click. */
const BY_LINK = ['actor', 'subject', 'command', 'correlation'] as const

/** Says to what a link has narrowed the list. */
export function Narrowed() {
  const t = useText(auditTexts)
  const [url, change] = useUrlState()
  const set = BY_LINK.filter((name) => url[name])
  if (set.length === 0) return null
  return (
    <Flex wrap gap={8} align="center" role="status">
      <Typography.Text>{t.narrowed}</Typography.Text>
      {set.map((name) => (
        <Button
          key={name}
          size="small"
          icon={<CloseOutlined />}
          iconPlacement="end"
          onClick={() =>
            change({ [name]: undefined, page: undefined, ...(name === 'subject' ? { kind: undefined } : {}) })
          }
        >
          {t.only[name]}
        </Button>
      ))}
    </Flex>
  )
}
