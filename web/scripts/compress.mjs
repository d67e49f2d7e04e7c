// Leaves a `.br` and a `.gz` beside every built file that is worth it; the service sends these as they are.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const BUILT = new URL('../dist', import.meta.url).pathname
/** Smaller files travel in one packet anyway. */
const WORTH_IT = 1024

for (const entry of readdirSync(BUILT, { recursive: true, withFileTypes: true })) {
  // The page itself differs every time it is sent.
  if (!entry.isFile() || !/\.(js|css|svg|json)$/.test(entry.name)) continue
  const path = join(entry.parentPath, entry.name)
  const plain = readFileSync(path)
  if (plain.length < WORTH_IT) continue
  writeFileSync(`${path}.br`, brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
  writeFileSync(`${path}.gz`, gzipSync(plain, { level: 9 }))
}
