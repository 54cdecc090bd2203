// How the console starts: come back from the issuer if that is what this page is, else just open.
import { createApp, type Component } from 'vue'
import { RouterLink, type Router } from 'vue-router'
import { LINK } from '@/ui/link'
import { lang, speak } from './i18n'
import { handsOver, returned } from './session'

export async function start(root: Component, router: Router): Promise<void> {
  speak(lang.value)
  if (handsOver()) return
  const back = await returned()
  if (back !== null) await router.replace(back.replace(/^\/console/, '') || '/')
  createApp(root).provide(LINK, RouterLink).use(router).mount('#app')
}
