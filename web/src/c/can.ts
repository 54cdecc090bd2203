// Who sees which entry and which button. A courtesy only: the server decides again (shared/domain/src/access.rs).
import { who, type Who } from '@/lib/session'
import { w } from './say'

/** Signed in for an organisation of this kind, in one of these roles. */
export const is = (kind: Who['kind'], ...roles: string[]): boolean =>
  who.value?.kind === kind && (roles.length === 0 || roles.some((role) => who.value!.roles.includes(role)))

/** A supervisor: reads, in counts and amounts. */
export const supervises = (): boolean => is('regulator', 'officer') || is('association', 'officer')
/** Reads claims, policies and the fee. The operator of an insurer does not. */
export const reads = (): boolean => supervises() || is('insurer', 'handler', 'approver', 'manager', 'finance', 'underwriter', 'prevention')
/** Whether that was this person: the server names people `organisation/subject`. */
export const mine = (by: string | null | undefined): boolean => !!who.value && by === `${who.value.org}/${who.value.sub}`
export const person = (by: string | null | undefined): string => (!by ? '—' : mine(by) ? w('您', 'you') : (by.split('/').pop() ?? by))
/** The same where it is written down and read by others: tables that can be exported. */
export const named = (by: string | null | undefined): string => by?.split('/').pop() ?? ''
/** Looks after what could not be carried out: an insurer's operator its own, the association's the city's. */
export const tends = (): boolean => is('insurer', 'operator') || is('association', 'operator')
/** Who a notice can reach here: everybody but the association's operator. */
export const told = (): boolean => !!who.value && !(is('association') && !supervises())
