import { Link } from '@tanstack/react-router'
import { Form, Input, Typography } from 'antd'
import { api, commandHeaders, data } from '../../api/client'
import type { Point } from '../../api/schema'
import { CommandButton } from '../../components/CommandButton'
import { commonTexts } from '../../components/common.messages'
import { useFormRules } from '../../components/formRules'
import { HistoryButton } from '../../components/History'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { changed, changesOf, type PointChange, type PointValues, valuesOf } from './changes'
import { PointFields } from './PointFields'
import { pointTexts } from './points.messages'

interface Reason {
  reason?: string
}

/** 修改, 禁用 or 启用 for who keeps training points, and the history for everybody who reads them; `listed` leads to the point's page. */
export function PointActions({ point, listed = false }: { point: Point; listed?: boolean }) {
  const t = useText(pointTexts)
  const me = useMe()
  const keeps = me.role === 'office' || me.role === 'platform'
  return (
    <div className="row-actions">
      {keeps && <ModifyPoint point={point} />}
      {listed && (
        <Link to={`/points/${point.point}`} className="action">
          {t.detail}
        </Link>
      )}
      {keeps && (point.enabled ? <DisablePoint point={point} /> : <EnablePoint point={point} />)}
      <HistoryButton kind="training_point" id={point.point} name={point.name} />
    </div>
  )
}

/** Sends one change of a point; its id is the form's, with the part's name. */
async function give(point: Point, change: PointChange, id: string): Promise<Point> {
  const params = { path: { point: point.point } }
  const headers = commandHeaders(`${id}/${change.kind}`, point.version)
  const send = () => {
    switch (change.kind) {
      case 'name':
        return api.PUT('/api/v1/training-points/{point}/name', { params, headers, body: { name: change.name } })
      case 'profile':
        return api.PUT('/api/v1/training-points/{point}/profile', { params, headers, body: change.profile })
      case 'contact':
        return api.PUT('/api/v1/training-points/{point}/contact', { params, headers, body: change.contact })
    }
  }
  const answer = await data(send())
  return changed(point, change, answer.version ?? point.version)
}

/** One form for name, profile and contact. Each is a command of its own: where one is refused, those before it are done. */
function ModifyPoint({ point }: { point: Point }) {
  const t = useText(pointTexts)
  return (
    <CommandButton<PointValues, unknown>
      label={t.modify}
      command={() => {
        let seen = point
        return {
          title: t.modifyTitle(point.name),
          width: 760,
          initial: valuesOf(point),
          give: async (values, id) => {
            for (const change of changesOf(seen, values)) seen = await give(seen, change, id)
          },
          done: t.modified,
          children: <PointFields contactKept={point.contact_name !== ''} />,
        }
      }}
    />
  )
}

function DisablePoint({ point }: { point: Point }) {
  const t = useText(pointTexts)
  const common = useText(commonTexts)
  const rules = useFormRules()
  const params = { path: { point: point.point } }
  return (
    <CommandButton<{ reason: string }, unknown>
      label={t.disable}
      danger
      command={() => ({
        title: t.disableTitle(point.name),
        submit: t.disable,
        danger: true,
        give: (body, id) =>
          data(
            api.POST('/api/v1/training-points/{point}/disabling', {
              params,
              headers: commandHeaders(id, point.version),
              body,
            }),
          ),
        done: t.disabledDone,
        children: (
          <>
            <Typography.Paragraph>{t.disableNote}</Typography.Paragraph>
            <Form.Item name="reason" label={common.reason} rules={[rules.required, rules.atMost(500)]}>
              <Input.TextArea rows={3} />
            </Form.Item>
          </>
        ),
      })}
    />
  )
}

function EnablePoint({ point }: { point: Point }) {
  const t = useText(pointTexts)
  const common = useText(commonTexts)
  const rules = useFormRules()
  const params = { path: { point: point.point } }
  return (
    <CommandButton<Reason, unknown>
      label={t.enable}
      command={() => ({
        title: t.enableTitle(point.name),
        submit: t.enable,
        give: ({ reason }, id) =>
          data(
            api.POST('/api/v1/training-points/{point}/enabling', {
              params,
              headers: commandHeaders(id, point.version, reason?.trim()),
            }),
          ),
        done: t.enabledDone,
        children: (
          <>
            <Typography.Paragraph>{t.enableNote}</Typography.Paragraph>
            <Form.Item name="reason" label={common.reason} rules={[rules.atMost(500)]}>
              <Input.TextArea rows={2} />
            </Form.Item>
          </>
        ),
      })}
    />
  )
}
