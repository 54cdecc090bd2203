import { reads, supervises } from '../can'
import type { Group } from '../menu'
import { w } from '../say'
import { readsComplaints } from './may'

export function supervisionMenu(): Group {
  const some = (may: boolean, ...items: Group['items']) => (may ? items : [])
  return {
    title: w('监督', 'Supervision'),
    items: [
      ...some(readsComplaints(), ['/complaints', w('投诉', 'Complaints')]),
      ...some(reads(), ['/inspections', w('检查', 'Inspections')]),
      ...some(supervises(), ['/situation', w('形势研判', 'Situation')]),
      ...some(reads(), ['/value', w('资金使用效益', 'Value for money')], ['/focus-areas', w('重点场所', 'Focus areas')]),
      ...some(readsComplaints() && !supervises(), ['/hint', w('未具名举报', 'A hint without a name')]),
    ],
  }
}
