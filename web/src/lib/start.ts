// How both applications start: come back from the issuer if that is what this page is, else just open.
import { createApp, type Component } from 'vue'
import type { Router } from 'vue-router'
import { lang, speak } from './i18n'
import { returned } from './session'

export async function start(root: Component, router: Router): Promise<void> {
  speak(lang.value)
  const back = await returned().catch(() => '/')
  // A window that only handed a code over is closing.
  if (window.opener && location.pathname.endsWith('/signed-in') && back === null) return
  if (back !== null) await router.replace(back)
  createApp(root).use(router).mount('#app')
}
