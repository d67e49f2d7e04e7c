import { Card, Flex, Typography } from 'antd'
import type { Import } from '../../api/schema'
import { DownloadButton } from '../../components/DownloadButton'
import { useText } from '../../lib/messages'
import { importsTexts } from './imports.messages'

/** The original, the refused rows, and the rows that stand after it was undone. */
export function ImportFiles({ of }: { of: Import }) {
  const t = useText(importsTexts)
  const at = `/api/v1/imports/${of.import}`
  return (
    <Card size="small" title={<h2 className="card-title">{t.files}</h2>}>
      <Flex vertical gap={12}>
        <Flex gap={8} wrap>
          <DownloadButton path={`${at}/file`}>{t.downloadOriginal}</DownloadButton>
          {of.has_errors && <DownloadButton path={`${at}/errors`}>{t.downloadErrors}</DownloadButton>}
          {of.has_kept && <DownloadButton path={`${at}/kept-rows`}>{t.downloadKept}</DownloadButton>}
        </Flex>
        {of.has_kept && <Typography.Text>{t.keptWhy}</Typography.Text>}
        <Typography.Text type="secondary">{t.filesGone}</Typography.Text>
      </Flex>
    </Card>
  )
}
