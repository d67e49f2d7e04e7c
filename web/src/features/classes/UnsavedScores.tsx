import { useBlocker } from '@tanstack/react-router'
import { Modal } from 'antd'
import { useText } from '../../lib/messages'
import { scoresTexts } from './scores.messages'
import type { ScoreDraft } from './useScoreDraft'

/** Asks before a page with unsaved scores is left. Another tab of the same class is no leaving. */
export function UnsavedScores({ draft }: { draft: ScoreDraft }) {
  const t = useText(scoresTexts)
  const leaving = useBlocker({
    shouldBlockFn: ({ current, next }) => draft.size > 0 && current.pathname !== next.pathname,
    enableBeforeUnload: () => draft.size > 0,
    withResolver: true,
  })
  return (
    <Modal
      title={t.leaveTitle}
      open={leaving.status === 'blocked'}
      onCancel={() => leaving.reset?.()}
      cancelText={t.stay}
      okText={t.leave}
      okButtonProps={{ danger: true }}
      onOk={() => {
        draft.clear()
        leaving.proceed?.()
      }}
    >
      <p>{t.leaveWhat(draft.size)}</p>
    </Modal>
  )
}
