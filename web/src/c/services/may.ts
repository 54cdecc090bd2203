// Who sees and does what with plans, slots and bookings; the server decides (shared/domain/src/access/services.rs).
import { is, supervises } from '../can'

const insurer = (): boolean => is('insurer', 'handler', 'approver', 'manager', 'finance', 'underwriter', 'prevention')
export const readsServices = (): boolean => insurer() || is('agency') || supervises()
export const readsEvidence = (): boolean => insurer() || is('agency')
/** The insurer's prevention person: draws plans up, books, asks afterwards, closes the record. */
export const prevents = (): boolean => is('insurer', 'prevention')
/** Decides what the two sides could not settle. */
export const settles = (): boolean => is('insurer', 'prevention', 'manager')
export const findsSlots = (): boolean => is('agency') || settles() || supervises()
export const serves = (): boolean => is('agency', 'manager', 'expert')
/** Pooled services and projects; an insured unit reads its own shares on the phone. */
export const readsPools = (): boolean => insurer() || supervises()
