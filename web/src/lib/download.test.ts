import { beforeAll, expect, test, vi } from 'vitest'

let fileName: (disposition: string | null) => string | undefined

beforeAll(async () => {
  // What the client of the service looks at when it is loaded.
  vi.stubGlobal('window', { location: { origin: 'http://localhost' } })
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined })
  fileName = (await import('./download')).fileName
})

test('the name in UTF-8 comes before the plain one (RFC 6266)', () => {
  const both = 'attachment; filename="users.xlsx"; filename*=UTF-8\'\'%E7%94%A8%E6%88%B7%E7%AE%A1%E7%90%86.xlsx'
  expect(fileName(both)).toBe('用户管理.xlsx')
  expect(fileName('attachment; filename="a b.csv"')).toBe('a b.csv')
  expect(fileName('attachment; filename=plain.csv; size=3')).toBe('plain.csv')
})

test('without a name there is none', () => {
  expect([null, 'inline', ''].map((header) => fileName(header))).toEqual([undefined, undefined, undefined])
})
