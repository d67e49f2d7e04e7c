import { Button, Flex, Result, Spin } from 'antd'
import { ProblemAlert } from '../components/ProblemAlert'
import { useText } from '../lib/messages'
import { shellTexts } from './shell.messages'

/** While a page's code is on its way. */
export function Waiting() {
  const t = useText(shellTexts)
  return (
    <Flex justify="center" style={{ padding: 64 }}>
      <Spin description={t.loading} />
    </Flex>
  )
}

/** An address that leads nowhere, or to what this role does not have. */
export function Missing() {
  const t = useText(shellTexts)
  return <Result status="404" title={t.missing} subTitle={t.missingWhy} extra={<Button href="/">{t.home}</Button>} />
}

/** What browsers say when a page's code cannot be fetched. */
const GONE = /dynamically imported module|importing a module script|module script failed/i

/** A page that failed. A newer version of the screens may have replaced its code: a reload fetches that. */
export function Broken({ error }: { error: unknown }) {
  const t = useText(shellTexts)
  const gone = error instanceof Error && GONE.test(error.message)
  return (
    <Result
      status="warning"
      title={t.broken}
      subTitle={gone ? t.updated : <ProblemAlert error={error} />}
      extra={<Button onClick={() => window.location.reload()}>{t.reload}</Button>}
    />
  )
}
