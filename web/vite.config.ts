import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// Where `keshi serve` listens while the screens are worked on (`npm run dev`).
const service = process.env.KESHI_SERVICE ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': service, '/readyz': service } },
  build: {
    target: 'es2022',
    // The policy of the service forbids styles and scripts in the page itself, and `data:` for all but pictures.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  test: { include: ['src/**/*.test.{ts,tsx}'] },
})
