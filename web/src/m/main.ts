import '@/ui/base.css'
import './phone.css'
import { createApp, watch } from 'vue'
import { lang, speak } from '@/lib/i18n'
import { handsOver, onOtherPerson, returned, who } from '@/lib/session'
import { HELP, LINK } from '@/ui/link'
import App from './App.vue'
import CallLine from './CallLine.vue'
import { remember } from './known'
import { flush, refresh, startOutbox } from './outbox/jobs'
import { recall } from './report/draft'
import { Link, replace } from './route'
import { openRouter } from './router'

async function open(): Promise<void> {
  speak(lang.value)
  // What the phone keeps is read before anything is shown, so that nothing jumps and nothing is written over.
  const kept = Promise.all([recall(), remember(), refresh()]).catch(() => undefined)
  const back = await returned()
  await kept
  if (back !== null) history.replaceState(null, '', back)
  onOtherPerson(() => replace('/'))
  await openRouter()
  createApp(App).provide(LINK, Link).provide(HELP, CallLine).mount('#app')
  startOutbox()
  watch(who, () => void flush())
}
if (!handsOver()) void open()

// An extra where it exists: pages open without a network. Nothing waits for it (a blocked one never becomes ready).
if ('serviceWorker' in navigator && import.meta.env.PROD) {
  addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined))
}
