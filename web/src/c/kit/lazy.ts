// A part of a page that is loaded when it is opened; without network it comes by itself once there is one.
import { defineAsyncComponent, type Component } from 'vue'

export const lazy = (loader: () => Promise<{ default: Component }>) =>
  defineAsyncComponent({
    loader,
    onError: (_error, again, fail, attempts) => {
      if (navigator.onLine && attempts > 1) fail()
      else if (navigator.onLine) again()
      else addEventListener('online', () => again(), { once: true })
    },
  })
