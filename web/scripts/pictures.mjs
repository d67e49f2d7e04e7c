// Puts the pictures that the walk of the browser tests made (`npm run e2e -- tour`) into docs/tour.md.
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const SHOTS = new URL('../../target/e2e/shots', import.meta.url).pathname
const PICTURES = new URL('../../docs/pictures', import.meta.url).pathname

mkdirSync(PICTURES, { recursive: true })
for (const name of readdirSync(SHOTS).filter((name) => name.startsWith('tour-'))) {
  copyFileSync(join(SHOTS, name), join(PICTURES, name.replace('-desktop', '')))
}
