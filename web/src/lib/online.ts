import { ref } from 'vue'

/** Whether there is a network, as far as the device and the last request tell. Devices are often wrong about it. */
export const online = ref(typeof navigator === 'undefined' || navigator.onLine !== false)
let said = 0
const say = (there: boolean) => {
  said++
  online.value = there
}
if (typeof window !== 'undefined') {
  addEventListener('online', () => say(true))
  addEventListener('offline', () => say(false))
}
/** Begins a request; what is given back takes whether it was answered. What was on its way when the device said that the
 * network went or came back tells nothing about now. */
export function awaiting(): (answered: boolean) => void {
  const before = said
  return (answered) => void (said === before && (online.value = answered))
}
