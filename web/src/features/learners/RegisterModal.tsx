import { useNavigate } from '@tanstack/react-router'
import { Col, Form, Row } from 'antd'
import { api, commandHeaders, data } from '../../api/client'
import type { CommandResult, RegisterLearner } from '../../api/schema'
import { CommandModal } from '../../components/CommandModal'
import { commonTexts } from '../../components/common.messages'
import { GradeSelect, TradeSelect, UnitSelect } from '../../components/selects'
import { useText } from '../../lib/messages'
import { learnersTexts } from './learners.messages'
import { PersonFields } from './PersonFields'
import { personOf } from './person'

/** 新增: enters a worker on the roster (IMPORT-1 to IMPORT-3), and goes on to his page. */
export function RegisterModal({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText(learnersTexts)
  const c = useText(commonTexts)
  const navigate = useNavigate()
  const required = [{ required: true, message: c.required }]
  return (
    <CommandModal<RegisterLearner, CommandResult>
      title={t.add}
      open={open}
      onClose={onClose}
      width={760}
      done={t.done}
      give={(filled, id) => {
        const { trade, grade, unit } = filled
        const body = { ...personOf(filled), trade, grade, unit }
        return data(api.POST('/api/v1/learners', { body, headers: commandHeaders(id) }))
      }}
      onDone={({ id }) => navigate({ to: `/learners/${id}` })}
    >
      {(form) => (
        <>
          <PersonFields form={form as never} />
          <Row gutter={16}>
            <Col xs={24} md={12}>
              <Form.Item name="trade" label={t.trade} rules={required}>
                <TradeSelect width="100%" />
              </Form.Item>
            </Col>
            <Col xs={24} md={12}>
              <Form.Item name="grade" label={t.grade} rules={required}>
                <GradeSelect width="100%" />
              </Form.Item>
            </Col>
            <Col span={24}>
              <Form.Item name="unit" label={t.unit} rules={required} extra={t.unitGivesRegion}>
                <UnitSelect />
              </Form.Item>
            </Col>
          </Row>
        </>
      )}
    </CommandModal>
  )
}
