import { Button, Flex, Typography } from 'antd'
import { useText } from '../../lib/messages'
import { useUrlState } from '../../lib/urlState'
import { auditTexts } from './audit.messages'
import { eventTexts } from './events.messages'

/** What an auditor asks first: who saw personal data, who took lists along, who tried to get in, who decided. */
const OFTEN = ['IdNumberRevealed', 'ListExported', 'SignInFailed', 'PlanApproved', 'HoursConfirmed', 'LearnerErased']

/** The questions that are asked most, a click each. */
export function AuditPresets() {
  const t = useText(auditTexts)
  const events = useText(eventTexts)
  const [url, change] = useUrlState()
  const show = (event: string | undefined) => change({ event, kind: undefined, subject: undefined, page: undefined })
  return (
    <Flex wrap gap={4} align="center" role="group" aria-label={t.presets}>
      <Typography.Text type="secondary">{t.presets}</Typography.Text>
      {OFTEN.map((event) => (
        <Button
          key={event}
          size="small"
          type={url.event === event ? 'primary' : 'default'}
          aria-pressed={url.event === event}
          onClick={() => show(url.event === event ? undefined : event)}
        >
          {events.event(event)}
        </Button>
      ))}
    </Flex>
  )
}
