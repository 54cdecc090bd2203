// An inspection in words: where it stands, its gauges, whose turn a finding is.
import type { Schemas } from '@/lib/api'
import { fen, yuan } from '@/lib/money'
import { is, mine, supervises } from '../can'
import type { Tone } from '../fee/fee'
import { w } from '../say'

export type Inspection = Schemas['InspectionView']
export type Finding = Schemas['FindingView']
type Gauge = Schemas['GaugeView']
export const inspectionTone = (one: Inspection): Tone => ({ drawing: 'info', open: 'warn', closed: 'good' } as const)[one.state]
export const findingTone = (one: Finding): Tone => ({ raised: 'bad', answered: 'warn', verified: 'good' } as const)[one.state]
export const percentOf = (gauge: Gauge): string => (gauge.bp == null ? '—' : `${gauge.bp / 100}%`)
export const formula = (gauge: Gauge): string =>
  w(gauge.formula, { enough: 'enough = spent ÷ what the pace asks for by the end of the period, all policies in force together', proper: 'proper = posted lines that are not frozen, have all their papers and no open alert ÷ lines posted in the period', in_place: 'in place = lines with a check-in on site, a record and the unit’s confirmation ÷ lines posted in the period' }[gauge.gauge])
export const partText = (gauge: Gauge, text: string): string => (gauge.gauge === 'enough' && fen(text) !== null ? yuan(text) : w(`${text} 笔`, `${text} lines`))
/** "第 3 笔" of the sample. */
export function lineName(one: Pick<Inspection, 'sample'>, line: string | null | undefined): string {
  const at = one.sample.findIndex((sampled) => sampled.line === line)
  return at < 0 ? (line ?? '') : w(`第 ${at + 1} 笔`, `Line ${at + 1}`)
}
/** An officer looks at a line in the room; the insurer has its own books. */
export function lineTo(one: Pick<Inspection, 'id' | 'sample'>, line: string): string {
  if (supervises()) return `/inspections/${one.id}/room/${line}`
  const sampled = one.sample.find((each) => each.line === line)
  return sampled ? `/fee/accounts/${sampled.policy}/lines/${line}` : '/fee/lines'
}
/** What waits at a finding, and why this person does not do it. */
export function turnOf(finding: Finding): { may: 'answer' | 'verify' | ''; not: string } {
  if (finding.state === 'raised') {
    if (is('insurer', 'manager', 'prevention')) return { may: 'answer', not: '' }
    return { may: '', not: w('由保险机构的负责人或事故预防岗答复。', 'The insurer’s manager or prevention answers.') }
  }
  if (finding.state === 'answered') {
    if (!supervises()) return { may: '', not: w('由另一名检查人员复核。', 'Another officer verifies.') }
    if (mine(finding.found_by)) return { may: '', not: w('问题是您提出的，须由另一名检查人员复核（R-H12）。', 'You found it; another officer verifies (R-H12).') }
    return { may: 'verify', not: '' }
  }
  return { may: '', not: '' }
}
