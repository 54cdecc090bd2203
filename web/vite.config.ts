import { fileURLToPath, URL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

// The local stack, for `npm run dev`; the built files are served by the stack itself.
const stack = process.env['ANZE_STACK'] ?? 'http://127.0.0.1:8080'
const proxied = ['/v1', '/dev', '/authorize', '/token', '/jwks.json', '/.well-known', '/openapi.json', '/anze-files']
const own = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const page = process.env['ANZE_PAGE'] ?? 'index'
const FIRST = /node_modules\/(@?vue|idb)\b|@oxc-project|plugin-vue|preload-helper|src\/(m\/(words|route|known|Head|CallLine|outbox)\b(?!.*\.en)|lib\/(failure|form|i18n|ids|keep|online|session|type|when|wire)\b|ui\/(Banner|Btn|Card|Choice|Counter|Facts|Field|Icon|StateNote|Tag|link|words\.ts)|api\/labels\/(AccidentKind|ClaimState)\b)/

export default defineConfig({
  plugins: [vue()],
  resolve: { alias: { '@': own('./src') } },
  define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
  build: {
    // WeChat's built-in browsers: nothing newer than what these know.
    target: ['chrome87', 'safari14'],
    cssTarget: ['chrome87', 'safari14'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rollupOptions: {
      input: own(`./${page}.html`),
      // What the phone's first load shares with its later pages, in one file: fewer requests on a slow line.
      output: page === 'index' ? { codeSplitting: { groups: [{ name: 'base', test: FIRST }] } } : {},
    },
  },
  server: { proxy: Object.fromEntries(proxied.map((path) => [path, stack])) },
  test: { environment: 'happy-dom', include: ['test/unit/**/*.test.ts', 'test/console*/unit/**/*.test.ts'], setupFiles: ['test/unit/setup.ts'] },
})
