import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const SRC = resolve(import.meta.dirname, '.')
const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
  .map((entry) => relative(SRC, join(entry.parentPath, entry.name)))

/** A file's code without its comments, which may name things by their Chinese words. */
function code(file: string): string {
  return readFileSync(join(SRC, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
}

/** The files of `src` that a file imports, as paths below it. */
function imports(file: string): string[] {
  return [...code(file).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, path = '']) =>
    relative(SRC, resolve(SRC, file, '..', path)),
  )
}

const feature = (path: string) => /^features\/([^/]+)/.exec(path)?.[1]

describe('the house', () => {
  test('every Chinese word on the screen is in a file of messages', () => {
    const allowed = (file: string) =>
      /\.messages\.ts$/.test(file) || file === 'lib/grades.ts' || file === 'api/schema.ts'
    const found = files.filter((file) => !allowed(file) && /\p{Script=Han}/u.test(code(file)))
    expect(found).toEqual([])
  })

  test('a feature imports no other feature, and not the shell', () => {
    const found = files.flatMap((file) =>
      (feature(file) === undefined ? [] : imports(file))
        .filter((path) => path.startsWith('app/') || (feature(path) !== undefined && feature(path) !== feature(file)))
        .map((path) => `${file} → ${path}`),
    )
    expect(found).toEqual([])
  })

  test('what features share knows no feature and not the shell', () => {
    const found = files
      .filter((file) => /^(components|lib|api)\//.test(file))
      .flatMap((file) =>
        imports(file)
          .filter((path) => /^(features|app)\//.test(path))
          .map((path) => `${file} → ${path}`),
      )
    expect(found).toEqual([])
  })

  test('no text becomes markup, and no code is made of text', () => {
    const found = files.filter((file) => /dangerouslySetInnerHTML|\beval\(|new Function\(|innerHTML/.test(code(file)))
    expect(found).toEqual([])
  })
})
