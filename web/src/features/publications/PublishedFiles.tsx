import { CheckCircleOutlined, DownloadOutlined, WarningOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Alert, App, Button, Card, Flex, Table, type TableColumnsType, Typography } from 'antd'
import type { FileEntry, Manifest, Publication } from '../../api/schema'
import { Digest } from '../../components/Digest'
import { ProblemAlert } from '../../components/ProblemAlert'
import { download } from '../../lib/download'
import { useText } from '../../lib/messages'
import { publicationTexts } from './publications.messages'
import { fileAddress, fileBytes, sha256 } from './signature'
import { sizeOf } from './sizes'

/** The manifest is no file that the manifest names; it and its signature are fetched like the others. */
const MANIFEST = 'manifest.json'

/** The files of a published day: to be saved, and to be compared with what the manifest says of them. */
export function PublishedFiles({ manifest, published }: { manifest: Manifest; published: Publication | undefined }) {
  const t = useText(publicationTexts)
  const { message } = App.useApp()
  const saving = useMutation({
    mutationFn: (name: string) => download(fileAddress(manifest.day, name), {}, name),
    onSuccess: (made) => 'saved' in made && message.success(t.saved(made.saved)),
  })
  const comparing = useMutation({ mutationFn: () => compare(manifest, published) })
  const save = (name: string) => (
    <Button
      type="link"
      size="small"
      icon={<DownloadOutlined />}
      aria-label={t.downloadOf(name)}
      onClick={() => saving.mutate(name)}
    >
      {t.download}
    </Button>
  )
  const columns: TableColumnsType<FileEntry> = [
    { key: 'table', title: t.table, render: (_, file) => t.tables[file.name.replace(/\.[^.]+$/, '')] ?? '' },
    { key: 'name', title: t.file, rowScope: 'row', render: (_, file) => file.name },
    { key: 'size', title: t.size, align: 'right', render: (_, file) => sizeOf(file.bytes) },
    { key: 'sha256', title: t.sha256, render: (_, file) => <Digest value={file.sha256} /> },
    {
      key: 'checked',
      title: t.checked,
      render: (_, file) => <Compared fits={comparing.data?.files.get(file.name)} />,
    },
    { key: 'save', title: '', render: (_, file) => save(file.name) },
  ]
  const outcome = comparing.data
  const differing = outcome ? [...outcome.files.values()].filter((fits) => !fits).length : 0
  return (
    <Card size="small" title={<h2 className="section-title">{t.fileList}</h2>}>
      <Flex vertical gap={12}>
        <Flex gap={12} wrap align="center">
          <Button loading={comparing.isPending} disabled={!window.isSecureContext} onClick={() => comparing.mutate()}>
            {t.check}
          </Button>
          <Button icon={<DownloadOutlined />} onClick={() => saving.mutate(MANIFEST)}>
            {MANIFEST}
          </Button>
          <Button icon={<DownloadOutlined />} onClick={() => saving.mutate(`${MANIFEST}.sig`)}>
            {`${MANIFEST}.sig`}
          </Button>
          <Typography.Text type="secondary">{window.isSecureContext ? t.checkHint : t.insecure}</Typography.Text>
        </Flex>
        <ProblemAlert error={saving.error ?? comparing.error} />
        {outcome && (
          <Alert
            role="status"
            showIcon
            type={outcome.manifest && differing === 0 ? 'success' : 'error'}
            title={
              !outcome.manifest
                ? t.manifestDiffers
                : differing > 0
                  ? t.someDiffer(differing)
                  : t.allFit(outcome.files.size)
            }
          />
        )}
        <Table
          size="small"
          rowKey="name"
          dataSource={manifest.files}
          columns={columns}
          pagination={false}
          scroll={{ x: 'max-content' }}
        />
      </Flex>
    </Card>
  )
}

function Compared({ fits }: { fits: boolean | undefined }) {
  const t = useText(publicationTexts)
  if (fits === undefined) return <Typography.Text type="secondary">{t.waiting}</Typography.Text>
  return fits ? (
    <Typography.Text type="success">
      <CheckCircleOutlined aria-hidden /> {t.fits}
    </Typography.Text>
  ) : (
    <Typography.Text type="danger">
      <WarningOutlined aria-hidden /> {t.differs}
    </Typography.Text>
  )
}

/** Whether the manifest is the one on record, and which of its files are as it says. */
async function compare(manifest: Manifest, published: Publication | undefined) {
  const { day, files } = manifest
  const own = await sha256(await fileBytes(day, MANIFEST))
  const fits = new Map<string, boolean>()
  for (const file of files) fits.set(file.name, (await sha256(await fileBytes(day, file.name))) === file.sha256)
  return { manifest: published === undefined || own === published.manifest, files: fits }
}
