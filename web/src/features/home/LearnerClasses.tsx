import { Descriptions, Flex, Typography } from 'antd'
import type { LearnerHome } from '../../api/schema'
import { StatusTag } from '../../components/StatusTag'
import { span } from '../../lib/dates'
import { useText } from '../../lib/messages'
import { homeTexts } from './home.messages'
import { Section } from './Section'

/** A learner's classes that are under way, and those that are open. */
export function LearnerClasses({ home: { classes, open_classes: open } }: { home: LearnerHome }) {
  const t = useText(homeTexts)
  return (
    <>
      <Section title={t.classes}>
        {classes.length === 0 && <Typography.Text>{t.noClasses}</Typography.Text>}
        <ul className="home-list">
          {classes.map((one) => (
            <li key={one.plan}>
              <Flex gap={8} align="center" wrap>
                <Typography.Text strong>{one.name}</Typography.Text>
                <StatusTag status={one.status} label={one.status_label} />
              </Flex>
              <p>
                {[
                  one.point_name,
                  `${t.classHours} ${one.hours}`,
                  one.absent ? t.absent : one.score != null && `${t.score} ${one.score}`,
                ]
                  .filter(Boolean)
                  .join(t.listing)}
              </p>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t.open}>
        {open.count === 0 ? (
          <Typography.Text>{t.noOpen}</Typography.Text>
        ) : (
          <Typography.Text type="secondary">
            {open.count > open.items.length ? t.openMore(open.items.length, open.count) : t.howToEnrol}
          </Typography.Text>
        )}
        <ul className="home-list">
          {open.items.map((plan) => (
            <li key={plan.plan}>
              <Typography.Text strong>{plan.name}</Typography.Text>
              <Descriptions
                size="small"
                column={{ xs: 1, md: 2 }}
                items={[
                  { key: 'point', label: t.point, children: plan.point_name },
                  {
                    key: 'enrolment',
                    label: t.enrolment,
                    children: span(plan.enrolment_from, plan.enrolment_to, t.to),
                  },
                  { key: 'training', label: t.training, children: span(plan.training_from, plan.training_to, t.to) },
                  { key: 'places', label: t.places, children: (plan.allowed ?? 0) - plan.enrolled },
                ]}
              />
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
