import { Empty, Flex, Image, Typography } from 'antd'
import type { EquivalenceRequest } from '../../api/schema'
import { DownloadButton } from '../../components/DownloadButton'
import { useText } from '../../lib/messages'
import { equivalenceTexts } from './equivalence.messages'

/** The documents of a request: pictures are shown and open where they stand, everything can be saved. */
export function Attachments({ request }: { request: EquivalenceRequest }) {
  const t = useText(equivalenceTexts)
  const { attachments } = request
  if (attachments.length === 0) return <Empty description={t.noAttachments} image={Empty.PRESENTED_IMAGE_SIMPLE} />
  return (
    <Flex vertical gap={12} role="list">
      {attachments.map((one, at) => {
        const path = `/api/v1/equivalence-requests/${request.request}/attachments/${at + 1}`
        return (
          <Flex key={path} gap={12} align="center" wrap role="listitem">
            {one.kind !== 'pdf' && <Image src={path} alt={one.name} width={96} height={72} />}
            <div>
              <Typography.Text className="wraps">{one.name}</Typography.Text>
              <div>
                <Typography.Text type="secondary">
                  {t.size(one.kind.toUpperCase(), Math.ceil(one.bytes / 1024))}
                </Typography.Text>
              </div>
            </div>
            <DownloadButton path={path} size="small">
              {t.download(one.name)}
            </DownloadButton>
          </Flex>
        )
      })}
    </Flex>
  )
}
