import { ref } from 'vue'
import { keep, kept } from './keep'

/** Large type (大字): 20 px root, targets of 60 px. */
export const big = ref(kept('big') === '1')
const apply = () => document.documentElement.classList.toggle('big', big.value)
export function setBig(next: boolean): void {
  big.value = next
  keep('big', next ? '1' : null)
  apply()
}
if (typeof document !== 'undefined') apply()
