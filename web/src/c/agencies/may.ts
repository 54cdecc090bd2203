// Who sees and does what with agencies, lists and agreements; the server decides (shared/domain/src/access/agencies.rs).
import { is, supervises } from '../can'

export const seesAgencies = (): boolean =>
  is('mechanism', 'secretary', 'manager') || is('agency') || supervises() || is('insurer', 'handler', 'approver', 'manager', 'finance', 'underwriter', 'prevention')
/** The mechanism's office: keeps members, criteria and catalogue, calls to hearings, records decisions. */
export const decides = (): boolean => is('mechanism', 'secretary', 'manager')
/** Keeps the register of the own agency, states its case, appeals, signs. */
export const keeps = (): boolean => is('agency', 'manager')
export const proposes = (): boolean => decides() || keeps() || is('insurer', 'prevention', 'manager')
export const draws = (): boolean => is('insurer', 'prevention', 'manager')
