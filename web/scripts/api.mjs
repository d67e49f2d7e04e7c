// The client's types are made from the OpenAPI document. Without an argument they are written; with `check` they must be so already.
import { readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const DOCUMENT = new URL('../../docs/openapi.json', import.meta.url)
const TYPES = new URL('../src/api/schema.ts', import.meta.url)

const made = astToString(
  await openapiTS(DOCUMENT, { rootTypes: true, rootTypesNoSchemaPrefix: true, alphabetize: true }),
)
const written = `// Made from docs/openapi.json by \`npm run api\`; not to be changed by hand.\n\n${made}`
if (process.argv[2] === 'check') {
  if (readFileSync(TYPES, 'utf8') !== written) {
    process.stderr.write('web/src/api/schema.ts is not what docs/openapi.json says: run `npm run api`\n')
    process.exit(1)
  }
} else {
  writeFileSync(TYPES, written)
}
