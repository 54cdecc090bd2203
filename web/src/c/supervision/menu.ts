import { reads } from '../can'
import type { Group } from '../menu'
import { w } from '../say'
import { readsComplaints } from './may'

export const supervisionMenu = (): Group => ({
  title: w('监督', 'Supervision'),
  items: [
    ...((readsComplaints() ? [['/complaints', w('投诉', 'Complaints')]] : []) as Group['items']),
    ...((reads() ? [['/inspections', w('检查', 'Inspections')]] : []) as Group['items']),
  ],
})
