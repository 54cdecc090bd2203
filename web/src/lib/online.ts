import { ref } from 'vue'

/** Whether the device believes it has a network. */
export const online = ref(typeof navigator === 'undefined' || navigator.onLine !== false)
if (typeof window !== 'undefined') {
  addEventListener('online', () => (online.value = true))
  addEventListener('offline', () => (online.value = false))
}
