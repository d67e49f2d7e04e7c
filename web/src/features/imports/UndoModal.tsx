import { Alert, Form, Input } from 'antd'
import { api, commandHeaders, data } from '../../api/client'
import type { Import } from '../../api/schema'
import { CommandModal } from '../../components/CommandModal'
import { useText } from '../../lib/messages'
import { importsTexts } from './imports.messages'

/** IMPORT-6: takes a whole import back, in the background, and says which rows stand. */
export function UndoModal({ of, open, onClose }: { of: Import; open: boolean; onClose: () => void }) {
  const t = useText(importsTexts)
  return (
    <CommandModal<{ reason: string }, unknown>
      title={t.undoTitle(of.name)}
      open={open}
      onClose={onClose}
      submit={t.undo}
      danger
      done={t.undoBegun}
      give={(body, id) =>
        data(
          api.POST('/api/v1/imports/{import}/undo', {
            params: { path: { import: of.import } },
            body,
            headers: commandHeaders(id, of.version),
          }),
        )
      }
    >
      <Alert type="warning" showIcon title={t.undoMeans(of.entered + of.updated)} style={{ marginBottom: 16 }} />
      <Form.Item name="reason" label={t.undoReason} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </CommandModal>
  )
}
