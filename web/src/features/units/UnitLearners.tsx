import { Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import { api, data } from '../../api/client'
import type { Learner } from '../../api/schema'
import { commonTexts } from '../../components/common.messages'
import { ListPage } from '../../components/ListPage'
import { useText } from '../../lib/messages'
import { unitTexts } from './units.messages'

/** The learners of a unit, those who left the roster too. */
export function UnitLearners({ unit }: { unit: string }) {
  const t = useText(unitTexts)
  const common = useText(commonTexts)
  return (
    <ListPage<Learner>
      embedded
      title={t.people}
      name="learners of unit"
      fixed={{ unit }}
      load={(query) => data(api.GET('/api/v1/learners', { params: { query } }))}
      exportPath="/api/v1/learners/export"
      personal
      rowKey={(learner) => learner.learner}
      rowLabel={(learner) => learner.name}
      columns={[
        {
          key: 'name',
          title: t.person,
          sort: 'name',
          render: (learner) => <Link to={`/learners/${learner.learner}`}>{learner.name}</Link>,
        },
        { key: 'id', title: t.idNumber, render: (learner) => <span className="figure">{learner.id_masked}</span> },
        {
          key: 'trade',
          title: t.trade,
          render: (learner) => <Link to={`/trades/${learner.trade}`}>{learner.trade_name}</Link>,
        },
        { key: 'grade', title: t.grade, render: (learner) => learner.grade_label },
        {
          key: 'status',
          title: t.status,
          render: (learner) =>
            learner.on_roster ? (
              <Tag color="success">{t.onRoster}</Tag>
            ) : (
              <Tag>{learner.leave_reason_label ?? t.offRoster}</Tag>
            ),
        },
        { key: 'active', title: t.active, render: (learner) => (learner.active ? common.yes : common.no) },
      ]}
    />
  )
}
