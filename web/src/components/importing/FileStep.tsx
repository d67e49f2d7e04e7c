import { InboxOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Flex, Form, Progress, Typography, Upload } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { JobAdded } from '../../api/schema'
import { useText } from '../../lib/messages'
import { upload } from '../../lib/upload'
import { stringifySearch } from '../../lib/urlState'
import { DownloadButton } from '../DownloadButton'
import { ProblemAlert } from '../ProblemAlert'
import type { ImportKind } from './address'
import { importingTexts } from './importing.messages'
import { sizeText } from './report'

/** IMPORT-5: a file past this is not even sent. */
const LARGEST = 50 * 1024 * 1024
const ACCEPTED = { format: '.xlsx,.xls,.csv', filter: 'native' } as const

/** What somebody chose so far. It outlives a step back. */
export interface Chosen {
  file?: File | undefined
  update: boolean
}

/** The first steps: the template, the file, and its upload for the dry run. */
export function FileStep({
  kind,
  plan,
  chosen,
  onChoose,
  onChecked,
}: {
  kind: ImportKind
  plan: string | undefined
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
  onChecked: (job: string) => void
}) {
  const t = useText(importingTexts)
  const [sent, setSent] = useState(0)
  const breaking = useRef<AbortController | undefined>(undefined)
  useEffect(() => () => breaking.current?.abort(), [])
  const checking = useMutation({
    networkMode: 'always',
    mutationFn: ({ file, update }: Chosen & { file: File }) => {
      breaking.current = new AbortController()
      setSent(0)
      const query = stringifySearch({ rows: kind, plan, update_existing: kind === 'learners' ? update : undefined })
      return upload<JobAdded>(`/api/v1/imports/checks${query}`, file, {
        onProgress: setSent,
        signal: breaking.current.signal,
      })
    },
    onSuccess: ({ job }) => onChecked(job),
  })
  const { file } = chosen
  const large = file !== undefined && file.size > LARGEST
  return (
    <Flex vertical gap={16}>
      <Flex gap={12} align="center" wrap>
        <DownloadButton path={`/api/v1/imports/template?rows=${kind}`}>{t.template}</DownloadButton>
        <Typography.Text type="secondary" style={{ flex: '1 1 300px' }}>
          {t.templateHints[kind]}
        </Typography.Text>
      </Flex>
      <Upload.Dragger
        accept={ACCEPTED}
        maxCount={1}
        showUploadList={false}
        disabled={checking.isPending}
        beforeUpload={(picked) => {
          checking.reset()
          onChoose({ ...chosen, file: picked })
          return false
        }}
      >
        <InboxOutlined style={{ fontSize: 32 }} aria-hidden />
        <p>{file ? t.chosen(file.name, sizeText(file.size)) : t.drop}</p>
        <Typography.Text type="secondary">{t.dropHint}</Typography.Text>
      </Upload.Dragger>
      {kind === 'learners' && (
        <Form.Item extra={t.updateHint} style={{ margin: 0 }}>
          <Checkbox
            checked={chosen.update}
            disabled={checking.isPending}
            onChange={(event) => onChoose({ ...chosen, update: event.target.checked })}
          >
            {t.update}
          </Checkbox>
        </Form.Item>
      )}
      {checking.isPending && (
        <div aria-live="polite">
          <Typography.Text>{t.uploading}</Typography.Text>
          <Progress aria-label={t.uploading} percent={Math.floor(sent * 100)} status="active" />
        </div>
      )}
      {large && <Alert type="error" showIcon role="alert" title={t.tooLarge} />}
      <ProblemAlert error={checking.error} />
      <Flex gap={12} align="center" justify="end" wrap>
        <Typography.Text type="secondary">{t.checkHint}</Typography.Text>
        <Button
          type="primary"
          disabled={file === undefined || large}
          loading={checking.isPending}
          onClick={() => file && !checking.isPending && checking.mutate({ ...chosen, file })}
        >
          {t.check}
        </Button>
      </Flex>
    </Flex>
  )
}
