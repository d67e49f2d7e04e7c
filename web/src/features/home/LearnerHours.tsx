import { Descriptions, Flex, Typography } from 'antd'
import type { LearnerYear } from '../../api/schema'
import { useText } from '../../lib/messages'
import { Bar } from './Bar'
import { homeTexts } from './home.messages'
import { Section } from './Section'

/** The hours of a learner's year: asked, credited from each source, missing. */
export function LearnerHours({ year }: { year: LearnerYear }) {
  const t = useText(homeTexts)
  return (
    <Section title={t.hours(year.training_year)}>
      <Flex align="baseline" gap={8}>
        <span className="home-count">
          {year.earned} / {year.required}
        </span>
        {year.complete && <Typography.Text type="success">{t.complete}</Typography.Text>}
      </Flex>
      <Bar basisPoints={year.progress} />
      <Descriptions
        size="small"
        column={{ xs: 2, sm: 3, md: 3 }}
        items={[
          { key: 'required', label: t.required, children: year.required },
          { key: 'earned', label: t.earned, children: year.earned },
          { key: 'missing', label: t.missing, children: year.missing },
          { key: 'face', label: t.faceToFace, children: year.face_to_face },
          { key: 'equivalence', label: t.equivalence, children: year.equivalence },
          { key: 'grade', label: t.grade, children: year.grade_label },
        ]}
      />
    </Section>
  )
}
