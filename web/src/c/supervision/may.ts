// Who sees and does what in supervision; the server decides (shared/domain/src/access/supervision.rs).
import { is, reads, supervises } from '../can'
import type { Complaint } from './complaints'

export const readsComplaints = (): boolean => reads() || is('agency')
/** A hint without a name is handled by supervisors, everything else by the insurer. */
export const handles = (one: Pick<Complaint, 'from'>): boolean => (one.from === 'unnamed' ? supervises() : is('insurer', 'manager', 'prevention'))
export const extends_ = (one: Pick<Complaint, 'from'>): boolean => (one.from === 'unnamed' ? supervises() : is('insurer', 'manager'))
