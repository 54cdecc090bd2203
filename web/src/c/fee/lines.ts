// How a list of lines looks, wherever it stands.
import { shallowRef } from 'vue'
import { FeeLineState } from '@/api/labels'
import { label } from '@/lib/i18n'
import { fen, grouped } from '@/lib/money'
import { dateText } from '@/lib/when'
import { named } from '../can'
import type { Col } from '../kit/Sheet.vue'
import { w } from '../say'
import { lineTone, turnText, worth, type Line } from './fee'

export const lineTo = (line: Pick<Line, 'policy' | 'id'>): string => `/fee/accounts/${line.policy}/lines/${line.id}`
/** Who booked, accepted, approved, posted. */
const handled = (line: Line) =>
  ([[w('预约', 'booked'), line.booked_by], [w('验收', 'accepted'), line.accepted_by], [w('批准', 'approved'), line.approved_by], [w('入账', 'posted'), line.posted_by]] as const)
    .flatMap(([did, by]) => (by ? [`${did} ${named(by)}`] : []))
    .join(w('，', ', '))
/** Names by code, filled when they have been read. */
export const useNames = () => shallowRef(new Map<string, string>())
export function lineColumns(names: { value: Map<string, string> }, unit = true): Col<Line>[] {
  const columns: Col<Line>[] = [
    { key: 'on', title: w('服务日期', 'Service on'), text: (line) => dateText(line.service_on), sort: (line) => line.service_on, to: lineTo },
    { key: 'unit', title: w('投保单位', 'Insured unit'), text: (line) => line.insured_name },
    { key: 'purpose', title: w('用途', 'Purpose'), text: (line) => names.value.get(String(line.purpose)) ?? String(line.purpose) },
    { key: 'payee', title: w('收款方', 'Payee'), text: (line) => line.payee_name },
    { key: 'amount', title: w('金额（元）', 'Yuan'), number: true, text: (line) => grouped(worth(line)), sort: (line) => fen(worth(line)) ?? 0n },
    { key: 'state', title: w('状态', 'State'), text: (line) => (line.frozen ? w(`${label(FeeLineState, line.state)}，冻结`, `${label(FeeLineState, line.state)}, frozen`) : label(FeeLineState, line.state)), tone: lineTone },
    { key: 'next', title: w('接下来', 'Next'), text: turnText },
    { key: 'invoice', title: w('发票', 'Invoice'), text: (line) => line.invoice_no ?? '' },
    { key: 'who', title: w('经手', 'Handled by'), text: handled },
  ]
  return unit ? columns : columns.filter(({ key }) => key !== 'unit')
}
/** Fewer columns where the list is a queue. */
export const queueColumns = (names: { value: Map<string, string> }) => lineColumns(names).filter(({ key }) => key !== 'invoice')
