import { Link } from '@tanstack/react-router'
import { Button, Card, Descriptions, Space } from 'antd'
import { useState } from 'react'
import type { Learner } from '../../api/schema'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { GradeModal } from './GradeModal'
import { learnersTexts } from './learners.messages'
import { mayChange } from './may'
import { TradeModal } from './TradeModal'
import { TransferModal } from './TransferModal'

/** What is on the certificate, and where the learner works; each changes by a command of its own. */
export function CertificateCard({ learner }: { learner: Learner }) {
  const t = useText(learnersTexts)
  const me = useMe()
  const [open, setOpen] = useState<'trade' | 'grade' | 'transfer'>()
  const close = () => setOpen(undefined)
  const items = [
    { key: 'trade', label: t.trade, children: <Link to={`/trades/${learner.trade}`}>{learner.trade_name}</Link> },
    { key: 'grade', label: t.grade, children: learner.grade_label },
    { key: 'unit', label: t.unit, children: <Link to={`/units/${learner.unit}`}>{learner.unit_name}</Link> },
    { key: 'region', label: t.region, children: learner.region_name },
    { key: 'office', label: t.office, children: learner.office_name },
  ]
  return (
    <Card
      size="small"
      title={<h2 className="card-title">{t.certificate}</h2>}
      extra={
        mayChange(me) &&
        !learner.erased && (
          <Space wrap>
            <Button size="small" onClick={() => setOpen('trade')}>
              {t.changeTrade}
            </Button>
            <Button size="small" onClick={() => setOpen('grade')}>
              {t.changeGrade}
            </Button>
            <Button size="small" onClick={() => setOpen('transfer')}>
              {t.transfer}
            </Button>
          </Space>
        )
      }
    >
      <Descriptions size="small" column={{ xs: 1, sm: 2, lg: 3 }} items={items} />
      <TradeModal learner={learner} open={open === 'trade'} onClose={close} />
      <GradeModal learner={learner} open={open === 'grade'} onClose={close} />
      <TransferModal learner={learner} open={open === 'transfer'} onClose={close} />
    </Card>
  )
}
