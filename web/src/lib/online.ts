import { ref } from 'vue'

/** Whether there is a network, as far as the device and the last request tell. Devices are often wrong about it. */
export const online = ref(typeof navigator === 'undefined' || navigator.onLine !== false)
/** What a request found out. */
export const reached = (answered: boolean): void => void (online.value = answered)
if (typeof window !== 'undefined') {
  addEventListener('online', () => reached(true))
  addEventListener('offline', () => reached(false))
}
