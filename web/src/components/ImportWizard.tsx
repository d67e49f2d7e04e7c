import { App, Flex, Grid, Modal, Steps, Typography } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../lib/messages'
import { type ImportKind, useWizardPlace } from './importing/address'
import { CheckStep } from './importing/CheckStep'
import { type Chosen, FileStep } from './importing/FileStep'
import { importingTexts } from './importing/importing.messages'
import { RunStep } from './importing/RunStep'

const NOTHING: Chosen = { update: false }

/**
 * Imports a file in four steps: template, file, dry run, import (O6, P2, P4). The address holds the step, so that the browser's back button
 * and a reload are safe: nothing is stored before the last step, and the last step is carried out once however often it is asked for.
 *
 * `open` going up opens it; `onClose` is called when it closes, by whatever way; `onDone` once rows have gone in.
 */
export function ImportWizard({
  kind,
  plan,
  open,
  onClose,
  onDone,
}: {
  kind: ImportKind
  /** The class, of its roster and scores. */
  plan?: string
  open: boolean
  onClose: () => void
  onDone?: () => void
}) {
  const t = useText(importingTexts)
  const { modal } = App.useApp()
  const place = useWizardPlace(kind)
  const wide = Grid.useBreakpoint().md !== false
  const [chosen, setChosen] = useState<Chosen>(NOTHING)
  const { shown, check, imported } = place
  const wasShown = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the wish to open it opens it
  useEffect(() => {
    if (open && !shown) place.begin()
  }, [open])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only that it closed is told
  useEffect(() => {
    if (wasShown.current && !shown) onClose()
    wasShown.current = shown
  }, [shown])
  const leave = () => {
    setChosen(NOTHING)
    place.leave()
  }
  const pending = imported === undefined && (chosen.file !== undefined || check !== undefined)
  const close = () =>
    pending
      ? modal.confirm({
          title: t.leave,
          content: t.leaveWhy,
          okText: t.goAway,
          cancelText: t.stay,
          onOk: leave,
        })
      : leave()
  const at = imported ? 3 : check ? 2 : chosen.file ? 1 : 0
  return (
    <Modal
      title={t.titles[kind]}
      open={shown}
      onCancel={close}
      footer={null}
      mask={{ closable: false }}
      width={880}
      destroyOnHidden
    >
      <Flex vertical gap={20}>
        {wide ? (
          <Steps size="small" current={at} items={t.steps.map((title) => ({ title }))} style={{ marginTop: 8 }} />
        ) : (
          <Typography.Text strong>{t.stepOf(at + 1, t.steps.length, t.steps[at] ?? '')}</Typography.Text>
        )}
        {imported ? (
          <RunStep
            id={imported}
            onOver={() => onDone?.()}
            onNext={() => {
              setChosen(NOTHING)
              place.again()
            }}
            onFinish={leave}
          />
        ) : check ? (
          <CheckStep kind={kind} check={check} onAgain={place.again} onStarted={place.toImport} />
        ) : (
          <FileStep kind={kind} plan={plan} chosen={chosen} onChoose={setChosen} onChecked={place.toCheck} />
        )}
      </Flex>
    </Modal>
  )
}
