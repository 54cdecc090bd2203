// Words and marks that the pages of services share.
import type { Schemas } from '@/lib/api'
import { District } from '@/api/labels'
import { label } from '@/lib/i18n'
import { timeText } from '@/lib/when'

export type Booking = Schemas['BookingView']
export type Plan = Schemas['ServicePlanView']
export type Slot = Schemas['SlotView']
export const bookingTone = (state: Schemas['BookingState']) =>
  ({ booked: 'info', accepted: 'info', checked_in: 'info', completed: 'info', confirmed: 'info', revisited: 'info', closed: 'good', absence_stated: 'warn', disputed: 'bad', no_show: 'bad', cancelled: 'plain', refused: 'warn' } as const)[state]
export const planTone = (state: Schemas['PlanState']) => ({ proposed: 'warn', in_force: 'good', superseded: 'plain', declined: 'bad' } as const)[state]
export const slotTone = (state: Schemas['SlotState']) => ({ free: 'good', taken: 'info', withdrawn: 'plain' } as const)[state]
const clock = (at: string) => timeText(at).split(' ').pop()!
export const span = (one: { from: string; to: string }): string => `${timeText(one.from)}–${clock(one.to)}`
export const districts = (Object.keys(District) as Schemas['District'][]).map((one) => [one, label(District, one)] as const)
export const need = (text: string, pointer: string, say: string): Record<string, string> => (text.trim() ? {} : { [pointer]: say })
