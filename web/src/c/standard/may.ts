// Who reads, proposes and decides; the server decides again (shared/domain/src/access/standards.rs).
import { is, mine, reads } from '../can'
import { w } from '../say'

export const readsStandards = (): boolean => reads() || is('enterprise', 'reporter', 'manager')
export const keeps = (): boolean => is('association', 'officer')
export const promises = (): boolean => is('insurer', 'approver', 'manager')
/** Why this person does not decide what was proposed; empty where they may. */
export function notBy(maker: string | null | undefined, may: boolean, whose: string): string {
  if (!may) return whose
  return mine(maker) ? w('您提出的，须由另一人复核（R-C23）。', 'You proposed it; somebody else decides (R-C23).') : ''
}
