import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** The program under test. */
const KESHI = process.env.KESHI_BIN ?? resolve(import.meta.dirname, '../../target/debug/keshi')
/** The screens under test, as they were built. */
const SCREENS = resolve(import.meta.dirname, '../dist')
/** How big the made province is that the tests work in. */
const PROVINCE = ['--learners', '600', '--years', '2', '--seed', '7']
const PATIENCE_MS = 60_000

/**
 * Starts the service with a private database in a new folder, fills it with a made province, and stops it after the tests. With `E2E_URL`
 * the tests use a service that runs already.
 */
export default async function start(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.E2E_URL) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'keshi-e2e-'))
  // Started by root, PostgreSQL runs as a user of its own, who must be able to pass.
  chmodSync(folder, 0o755)
  const listen = `127.0.0.1:${await freePort()}`
  const env = {
    ...process.env,
    KESHI_DATA: join(folder, 'data'),
    KESHI_LISTEN: listen,
    KESHI_WEB: SCREENS,
    KESHI_LOG: 'warn',
    DATABASE_URL: '',
  }
  execFileSync(KESHI, ['demo', ...PROVINCE], { env, stdio: 'inherit' })
  // Every test comes from an address of its own: wrong passwords are counted by address (LOGIN-6).
  const service = spawn(KESHI, ['serve', '--trust-proxy'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  process.env.E2E_URL = `http://${listen}`
  await ready(`http://${listen}/readyz`, service)
  return async () => {
    const gone = new Promise((done) => service.once('exit', done))
    service.kill('SIGTERM')
    await gone
    rmSync(folder, { recursive: true, force: true })
  }
}

async function ready(address: string, service: ChildProcess): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  while (Date.now() < until) {
    if (service.exitCode !== null) throw new Error(`keshi ended with ${service.exitCode} before it was ready`)
    const answer = await fetch(address).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`keshi was not ready at ${address} within ${PATIENCE_MS} ms`)
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (typeof address === 'object' && address ? done(address.port) : failed(new Error('no port'))))
    })
  })
}
