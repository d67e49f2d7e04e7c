// What people paste comes from spreadsheets, documents and chats: with full-width digits, odd blanks and quotation marks.

/** Full-width letters, digits and signs as plain ones, without blanks around. */
export function plain(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u200b-\u200f\ufeff]/g, ' ')
    .trim()
}

/** A copied range of a spreadsheet as rows of cells; rows that are empty at its end are dropped. */
export function cellsOf(copied: string): string[][] {
  const rows: string[][] = [[]]
  // A cell that holds a line break, a tab or a quotation mark is put into quotation marks, and those within are doubled.
  const cell = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/y
  while (cell.lastIndex < copied.length) {
    const found = cell.exec(copied)
    if (!found) return copied.split(/\r\n|\n|\r/).map((line) => line.split('\t').map(plain))
    const [, content = '', end] = found
    const quoted = content.startsWith('"') && content.endsWith('"') && content.length > 1
    rows.at(-1)?.push(plain(quoted ? content.slice(1, -1).replaceAll('""', '"') : content))
    if (end !== '\t' && end !== '') rows.push([])
  }
  if (copied.endsWith('\t')) rows.at(-1)?.push('')
  while (rows.length > 0 && rows.at(-1)?.every((one) => one === '')) rows.pop()
  return rows
}
