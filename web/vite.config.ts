import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

// Where `keshi serve` listens while the screens are worked on (`npm run dev`).
const service = process.env.KESHI_SERVICE ?? 'http://127.0.0.1:8080'

/**
 * Ant Design gives the page's nonce to the styles that it writes, but not to two that it adds while a window is open or a table measures
 * its scroll bar. The policy of the service would refuse them, so these get it from where the page has it.
 */
function nonceForEveryStyle(): Plugin {
  const without = 'if (csp?.nonce) {\n    styleNode.nonce = csp?.nonce;\n  }'
  const given = `styleNode.nonce = csp?.nonce ?? document.querySelector('meta[name="csp-nonce"]')?.content ?? '';`
  return {
    name: 'nonce-for-every-style',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('@rc-component/util/es/Dom/dynamicCSS.js')) return undefined
      if (!code.includes(without))
        throw new Error(`${id} is not what it was: see whether it knows the nonce by itself now`)
      return { code: code.replace(without, given), map: null }
    },
  }
}

export default defineConfig({
  plugins: [react(), nonceForEveryStyle()],
  server: { proxy: { '/api': service, '/readyz': service } },
  build: {
    target: 'es2022',
    // The policy of the service forbids styles and scripts in the page itself, and `data:` for all but pictures.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        // A file costs a journey over a slow line: what pages share comes in two, that which signing in needs first. Charts stay apart.
        codeSplitting: {
          groups: [
            { name: 'first', test: /src\/(app\/(Providers|router)|features\/signin\/SignInPage)\.tsx$/, priority: 2 },
            {
              name: 'shared',
              test: /^(?!.*\/(node_modules\/(echarts|zrender)|features\/reports\/charts)\/)/,
              minShareCount: 2,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  test: { include: ['src/**/*.test.{ts,tsx}'] },
})
