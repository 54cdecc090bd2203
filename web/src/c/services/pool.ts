// Words and marks of pooled services.
import type { Schemas } from '@/lib/api'

export type Pool = Schemas['PooledView']
export type Share = Schemas['PooledShareView']
export const poolTone = (state: Schemas['PoolState']) =>
  ({ reserving: 'info', booked: 'info', accepting: 'info', accepted: 'warn', posting: 'info', posted: 'good', releasing: 'plain', cancelled: 'plain' } as const)[state]
export const shareTone = (one: Share) => (one.frozen ? 'warn' : ({ reserved: 'info', posted: 'good', voided: 'plain', reversed: 'plain' } as const)[one.state])
