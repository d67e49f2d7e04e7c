import { Button, Flex, Select, Typography } from 'antd'
import { useText } from '../../lib/messages'
import { reportTexts } from './reports.messages'
import { type CursorPages, PAGE_SIZES } from './useCursorPages'

/** Goes on to the next page of a list and back. */
export function CursorPager({ pages, shown }: { pages: CursorPages; shown: number }) {
  const t = useText(reportTexts)
  if (shown < Math.min(...PAGE_SIZES) && !pages.earlier && !pages.later) {
    return <Typography.Text type="secondary">{t.allShown(shown)}</Typography.Text>
  }
  return (
    <Flex component="nav" aria-label={t.pages} className="no-print" gap={8} align="center" justify="end" wrap>
      <Typography.Text type="secondary">{t.page(pages.page, shown)}</Typography.Text>
      <Button disabled={!pages.earlier} onClick={pages.earlier}>
        {t.earlier}
      </Button>
      <Button disabled={!pages.later} onClick={pages.later}>
        {t.later}
      </Button>
      <Select
        aria-label={t.pageSize}
        value={pages.size}
        onChange={pages.setSize}
        options={PAGE_SIZES.map((size) => ({ value: size, label: t.perPage(size) }))}
      />
    </Flex>
  )
}
