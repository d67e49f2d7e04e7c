import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Checkbox, Form, Input, Modal, Radio } from 'antd'
import { useId, useState } from 'react'
import { download } from '../lib/download'
import { useText } from '../lib/messages'
import { stringifySearch } from '../lib/urlState'
import { exportTexts } from './export.messages'
import { ProblemAlert } from './ProblemAlert'

/** EXPORT-1: more rows than this are made in the background. */
const AT_ONCE = 65_000

interface Values {
  format: 'xlsx' | 'csv'
  purpose?: string
  full_id_numbers?: boolean
}

/** Exports what a list or report shows, as XLSX or CSV. `query` is that of the list; `rows` is how many it selects, where that is known. */
export function ExportButton({
  path,
  query,
  rows,
  personal = false,
}: {
  path: string
  query: Record<string, string>
  rows?: number | undefined
  personal?: boolean
}) {
  const t = useText(exportTexts)
  const { notification } = App.useApp()
  const [open, setOpen] = useState(false)
  const [form] = Form.useForm<Values>()
  const name = useId()
  const background = (rows ?? 0) > AT_ONCE
  const exporting = useMutation({
    mutationFn: (values: Values) => {
      const { page: _, size: __, ...filters } = query
      return download(path + stringifySearch({ ...filters, ...values, background: background || undefined }))
    },
    onSuccess: (made) => {
      setOpen(false)
      if ('job' in made) {
        notification.info({ title: t.inBackground, description: <a href="/jobs">{t.jobs}</a> })
      } else {
        notification.success({ title: t.saved(made.saved) })
      }
    },
  })
  return (
    <>
      <Button icon={<DownloadOutlined />} onClick={() => setOpen(true)}>
        {t.export}
      </Button>
      <Modal
        title={t.export}
        open={open}
        onCancel={() => setOpen(false)}
        onOk={() => form.submit()}
        okText={t.export}
        confirmLoading={exporting.isPending}
        destroyOnHidden
        afterClose={() => exporting.reset()}
      >
        <Form<Values>
          name={name}
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{ format: 'xlsx' }}
          onFinish={(values) => exporting.isPending || exporting.mutate(values)}
        >
          <p>{background ? t.large(rows ?? 0) : rows === undefined ? t.selects : t.rows(rows)}</p>
          <Form.Item name="format" label={t.format}>
            <Radio.Group
              options={[
                { value: 'xlsx', label: 'XLSX（Excel）' },
                { value: 'csv', label: 'CSV（UTF-8）' },
              ]}
            />
          </Form.Item>
          {personal && (
            <>
              <Form.Item name="purpose" label={t.purpose} extra={t.purposeKept}>
                <Input maxLength={500} />
              </Form.Item>
              <Form.Item name="full_id_numbers" valuePropName="checked">
                <Checkbox>{t.full}</Checkbox>
              </Form.Item>
            </>
          )}
          <ProblemAlert error={exporting.error} />
        </Form>
      </Modal>
    </>
  )
}
