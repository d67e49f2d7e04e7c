import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { api, data } from '../../api/client'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useText } from '../../lib/messages'
import { Elsewhere } from './Elsewhere'
import './home.css'
import { homeTexts } from './home.messages'
import { LearnerClasses } from './LearnerClasses'
import { LearnerHours } from './LearnerHours'
import { PointStanding } from './PointStanding'
import { RegionStanding } from './RegionStanding'
import { UnreadNotices } from './UnreadNotices'
import { Waiting } from './Waiting'

/** What waits for whoever is signed in, what is late, and how the year stands. The service decides what a role finds here. */
export default function HomePage() {
  const t = useText(homeTexts)
  const answer = useQuery({ queryKey: ['home'], queryFn: () => data(api.GET('/api/v1/home')) })
  const home = answer.data
  return (
    <Page title={t.title} intro={home && t.intro(home.today, home.training_year)}>
      <ProblemAlert error={answer.error} onRetry={() => answer.refetch()} />
      {answer.isPending && <Skeleton active paragraph={{ rows: 10 }} title={false} />}
      {home && (
        <div className="home">
          <div className="home-main">
            {home.learner ? <LearnerHours year={home.learner.year} /> : <Waiting entries={home.waiting} />}
            {home.learner && <LearnerClasses home={home.learner} />}
            {home.standing && <RegionStanding standing={home.standing} />}
            {home.point && <PointStanding point={home.point} />}
          </div>
          <div className="home-side">
            <UnreadNotices />
            <Elsewhere entries={home.elsewhere} />
          </div>
        </div>
      )}
    </Page>
  )
}
