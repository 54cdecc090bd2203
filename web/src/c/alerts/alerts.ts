// What an alert says in words: its question, its numbers by name, how long it has been open.
import type { Schemas } from '@/lib/api'
import { fen, grouped } from '@/lib/money'
import { dateText, timeText } from '@/lib/when'
import { w } from '../say'
import type { Tone } from '../fee/fee'
import { District } from '@/api/labels'
import { label } from '@/lib/i18n'

export type Alert = Schemas['AlertView']
export const alertTone = ({ state }: Alert): Tone => ({ raised: 'warn', taken: 'info', answered: 'good' } as const)[state]
/** Whole days since it was raised, or until it was answered. */
export const age = (alert: Alert, now = new Date()): number => Math.max(0, Math.floor((+new Date(alert.answered_at ?? now) - +new Date(alert.raised_at)) / 86_400_000))
export const ageText = (alert: Alert): string => (age(alert) === 0 ? w('今天', 'today') : w(`${age(alert)} 天`, `${age(alert)} d`))

/** What is asked of the person who works on it. */
export const question = (check: Alert['check']): string =>
  ({
    over_ceiling: w('费用为什么超过上限？是退费造成的，还是多占、多付？', 'Why is the ceiling exceeded: a refund, or too much reserved or paid?'),
    behind_pace: w('为什么还没有按进度安排服务？何时安排？', 'Why are services behind the pace, and when do they come?'),
    below_floor: w('期末投入不足，原因是什么？', 'Why was too little spent by the end?'),
    hazard_share: w('隐患排查为什么做得少？', 'Why so little hazard inspection?'),
    missing_evidence: w('缺少的凭证在哪里？服务真的做了吗？', 'Where is the missing evidence? Did the service take place?'),
    purpose_not_listed: w('这个用途当天不在清单内，为什么列支？', 'Why was it spent on a purpose not on the list that day?'),
    expert_twice: w('同一专家同一时间在两处，哪一处是真的？', 'One expert in two places at one time: which is true?'),
    evidence_reused: w('同一份凭证用于不同单位，服务分别做了吗？', 'One piece of evidence for different units: were both services rendered?'),
    invoice_reused: w('同一发票号码和金额出现两次，是否重复付款？', 'The invoice came before: was it paid twice?'),
    payee_linked: w('收款方与投保单位有关联，是否返还给投保单位？', 'The payee is linked to the insured: does the money flow back?'),
    price_outlier: w('单价为什么明显高于同类服务？', 'Why is the unit price far above its peers?'),
    split: w('几笔都略低于审批限额，是否拆分？', 'Several lines just under the limit: was one service split?'),
    before_service: w('发票或入账早于服务，为什么？', 'Why was it invoiced or posted before the service?'),
    year_end_spike: w('期末集中列支，服务真的集中做了吗？', 'Spending piles up at the end: were the services rendered then?'),
    round_sums: w('整数金额异常多，是否按实际费用结算？', 'Unusually many round sums: are they actual costs?'),
    payee_black_listed: w('收款方已列入黑名单，服务真的在那之前做完了吗？', 'The payee was on the black list by then: was the service really rendered before?'),
    payee_share: w('费用为什么大多付给这一家？是怎样选定的？', 'Why does most of the fee go to this one payee, and how was it chosen?'),
    managers_untrained: w('管理人员本年的培训什么时候做？已做的请登记。', 'When are the managers trained this year? Record what has been done.'),
  })[check]

const NAMES: Record<string, [string, string]> = {
  collected: ['实收保费（元）', 'Premium received'], ceiling: ['上限（元）', 'Ceiling'], over: ['超出（元）', 'Over'], since: ['自何时起', 'Since'], spent: ['已列支（元）', 'Spent'], used: ['已用（元）', 'Used'],
  floor: ['期末最低（元）', 'Floor'], pace: ['今天应达到（元）', 'Pace'], hazard_share_bp: ['隐患排查占比', 'Hazard share'], least_bp: ['最低占比', 'At least'], late: ['期末列支（元）', 'Late spending'], all: ['全部列支（元）', 'All spending'], share_bp: ['占比', 'Share'],
  missing: ['缺少的凭证', 'Missing evidence'], shown: ['已有凭证种类', 'Evidence shown'], purpose: ['用途', 'Purpose'], service_on: ['服务日期', 'Service on'], earlier: ['较早的日期', 'Earlier day'], payee: ['收款方代码', 'Payee'], insured: ['投保单位代码', 'Insured'], link: ['关联', 'Link'],
  from: ['这一处从', 'Here from'], to: ['这一处到', 'Here until'], other_from: ['另一处从', 'There from'], other_to: ['另一处到', 'There until'], district: ['这一处在', 'Here in'], other_district: ['另一处在', 'There in'], sha256: ['凭证校验值', 'Hash of the evidence'], invoice: ['发票号码', 'Invoice'],
  unit_price: ['单价（元）', 'Unit price'], median: ['同类中位数（元）', 'Median of peers'], peers: ['同类笔数', 'Peers'], limit: ['界限（元）', 'Limit'], lines: ['笔数', 'Lines'], booked_on: ['入账日', 'Booked on'], black_since: ['列入黑名单', 'Black-listed since'], visits: ['当天到场次数', 'Visits that day'], total: ['合计（元）', 'Total'], round: ['其中整数', 'Round ones'], policies: ['保单数', 'Policies'],
}
const LINKS: Record<string, [string, string]> = { payee_is_insured: ['收款方就是投保单位', 'the payee is the insured'], insured_owns_agency: ['投保单位是机构的股东', 'the insured owns the agency'] }
export const numberName = (key: string): string => (NAMES[key] ? w(...NAMES[key]) : key)
export function numberText(key: string, value: string): string {
  if (key.endsWith('_bp') && /^\d+$/.test(value)) return `${Number(value) / 100}%`
  if (key === 'link' && LINKS[value]) return w(...LINKS[value])
  if (key.endsWith('district') && value in District) return label(District, value as keyof typeof District)
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return timeText(value)
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return dateText(value)
  return /^-?\d+\.\d\d$/.test(value) && fen(value) !== null ? grouped(value) : value
}
export const numbersText = (alert: Alert): string => Object.entries(alert.numbers).map(([key, value]) => `${numberName(key)} ${numberText(key, String(value))}`).join('；')
