import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons'
import { Alert, Button, Card, Descriptions, Space, Typography } from 'antd'
import { useState } from 'react'
import type { Learner, Revealed } from '../../api/schema'
import { instant } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { useMe } from '../../lib/session'
import { learnersTexts } from './learners.messages'
import { mayReveal } from './may'
import { PersonalDataModal } from './PersonalDataModal'
import { RevealModal } from './RevealModal'

type Next = 'show' | 'modify'

/** 个人信息: the number is masked until somebody asks for it in full and says what for (PERSON-1); what changes it has to be seen first. */
export function PersonCard({
  learner,
  revealed,
  onRevealed,
}: {
  learner: Learner
  revealed: Revealed | undefined
  onRevealed: (revealed: Revealed | undefined) => void
}) {
  const t = useText(learnersTexts)
  const me = useMe()
  const [asking, setAsking] = useState<Next>()
  const [modifying, setModifying] = useState(false)
  const may = mayReveal(me) && !learner.erased
  const contact = (value: string | null | undefined) =>
    revealed ? value || t.none : <Typography.Text type="secondary">{t.hidden}</Typography.Text>
  const items = [
    { key: 'name', label: t.name, children: learner.name },
    {
      key: 'id',
      label: t.idNumber,
      children: <span className="figure">{revealed?.id_number ?? learner.id_masked}</span>,
    },
    { key: 'sex', label: t.sex, children: learner.sex_label },
    ...(may
      ? [
          { key: 'phone', label: t.phone, children: contact(revealed?.phone) },
          { key: 'email', label: t.email, children: contact(revealed?.email) },
          { key: 'postcode', label: t.postcode, children: contact(revealed?.postcode) },
          { key: 'address', label: t.address, children: contact(revealed?.address) },
        ]
      : []),
    { key: 'active', label: t.active, children: learner.active ? t.yes : t.no },
    { key: 'registered', label: t.registered, children: instant(learner.registered_at) },
  ]
  return (
    <Card
      size="small"
      title={<h2 className="card-title">{t.personal}</h2>}
      extra={
        may && (
          <Space wrap>
            {revealed ? (
              <Button size="small" icon={<EyeInvisibleOutlined />} onClick={() => onRevealed(undefined)}>
                {t.hide}
              </Button>
            ) : (
              <Button size="small" icon={<EyeOutlined />} onClick={() => setAsking('show')}>
                {t.reveal}
              </Button>
            )}
            <Button size="small" onClick={() => (revealed ? setModifying(true) : setAsking('modify'))}>
              {t.modify}
            </Button>
          </Space>
        )
      }
    >
      {revealed && <Alert type="info" showIcon title={t.shown} style={{ marginBottom: 12 }} />}
      <Descriptions size="small" column={{ xs: 1, sm: 2, lg: 3 }} items={items} />
      <RevealModal
        learner={learner}
        open={asking !== undefined}
        purpose={asking === 'modify' ? t.toModify : undefined}
        onClose={() => setAsking(undefined)}
        onRevealed={(found) => {
          onRevealed(found)
          if (asking === 'modify') setModifying(true)
        }}
      />
      {revealed && (
        <PersonalDataModal
          learner={learner}
          revealed={revealed}
          open={modifying}
          onClose={() => setModifying(false)}
          onDone={(person) => onRevealed({ ...revealed, ...person })}
        />
      )}
    </Card>
  )
}
