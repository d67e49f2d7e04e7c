import type { FieldChange } from '../api/schema'
import { useText } from '../lib/messages'
import { historyTexts } from './history.messages'

/** What was replaced, field by field, said in words: nobody needs to see colours for it. */
export function FieldChanges({ fields }: { fields: FieldChange[] }) {
  const t = useText(historyTexts)
  if (fields.length === 0) return null
  return (
    <ul className="changes" aria-label={t.changes}>
      {fields.map((field) => (
        <li key={field.field}>
          {field.field}：{t.was} <del>{field.from || t.nothing}</del> {t.became} <ins>{field.to || t.nothing}</ins>
        </li>
      ))}
    </ul>
  )
}
