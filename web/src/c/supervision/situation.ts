// The situation of a district in words and columns.
import { FocusArea, Sector, Weakness } from '@/api/labels'
import type { Schemas } from '@/lib/api'
import { isEnglish, label } from '@/lib/i18n'
import { fen, grouped } from '@/lib/money'
import type { Col } from '../kit/Sheet.vue'
import { w } from '../say'

export type Situation = Schemas['SituationView']
export type Group = Schemas['SituationGroup']
type Weak = Group['weak'][number]
type Figures = NonNullable<Group['figures']>
const NAMES: Record<string, string> = { ...Sector, ...FocusArea }

export const groupName = (one: Group): string => (one.group === null || one.group === undefined ? w('全区', 'the district') : isEnglish.value ? one.group.replaceAll('_', ' ') : (NAMES[one.group] ?? one.label))
export const hiddenText = (): string => w('样本太少，不显示', 'too few to show')
const count = (key: Exclude<keyof Figures, 'collected' | 'ceiling' | 'pace' | 'spent'>, title: string): Col<Group> => ({ key, title, number: true, text: ({ figures }) => (figures ? String(figures[key]) : ''), sort: ({ figures }) => figures?.[key] ?? -1 })
const money = (key: 'collected' | 'ceiling' | 'pace' | 'spent', title: string): Col<Group> => ({ key, title, number: true, text: ({ figures }) => (figures ? grouped(figures[key]) : ''), sort: ({ figures }) => fen(figures?.[key] ?? '0') ?? 0n })
const people = (key: 'deaths' | 'serious_injuries', title: string): Col<Group> => ({ key, title, number: true, text: (one) => (one[key] == null ? hiddenText() : String(one[key])), sort: (one) => one[key] ?? -1 })
export const columns = (): Col<Group>[] => [
  { key: 'group', title: w('类别', 'Group'), text: groupName },
  { key: 'policies', title: w('在保保单', 'Policies'), number: true, text: ({ figures }) => (figures ? String(figures.policies) : hiddenText()), sort: ({ figures }) => figures?.policies ?? -1 },
  count('behind', w('投入落后', 'Behind')), money('collected', w('实收保费', 'Collected')), money('ceiling', w('费用上限', 'Ceiling')), money('pace', w('应达到', 'Pace')), money('spent', w('已列支', 'Spent')),
  count('claims', w('报案', 'Claims')), people('deaths', w('死亡', 'Deaths')), people('serious_injuries', w('重伤', 'Serious injuries')),
  count('services', w('预约服务', 'Services')), count('confirmed', w('已确认', 'Confirmed')), count('refused', w('拒绝', 'Refused')), count('absent', w('未到场', 'Absent')), count('alerts', w('监测提示', 'Alerts')), count('open_alerts', w('未办结提示', 'Open alerts')),
  { key: 'weak', title: w('薄弱环节', 'Weak spots'), text: ({ weak }) => weak.map((one) => label(Weakness, one.weakness)).join('、') },
]
/** What can be drawn: two figures side by side. */
export const measures = () =>
  ({
    fee: [w('预防投入：已列支和应达到', 'Fee: spent and due by now'), 'spent', 'pace', w('已列支', 'spent'), w('应达到', 'due by now')],
    claims: [w('报案和在保保单', 'Claims and policies'), 'claims', 'policies', w('报案', 'claims'), w('在保保单', 'policies')],
    services: [w('预约服务和已确认', 'Services booked and confirmed'), 'services', 'confirmed', w('预约', 'booked'), w('已确认', 'confirmed')],
    alerts: [w('监测提示和未办结', 'Alerts and open ones'), 'alerts', 'open_alerts', w('提示', 'alerts'), w('未办结', 'open')],
  }) as const satisfies Record<string, readonly [string, keyof Figures, keyof Figures, string, string]>
export type Measure = keyof ReturnType<typeof measures>
export function barsOf(groups: readonly Group[], measure: Measure) {
  const [, a, b] = measures()[measure]
  const value = (of: Figures, key: keyof Figures) => (typeof of[key] === 'number' ? of[key] : Number((fen(String(of[key])) ?? 0n) / 100n))
  const text = (of: Figures, key: keyof Figures) => (typeof of[key] === 'number' ? String(of[key]) : grouped(String(of[key])))
  return groups.flatMap((one) => (one.figures ? [{ key: one.group ?? '', title: groupName(one), a: value(one.figures, a), b: value(one.figures, b), textA: text(one.figures, a), textB: text(one.figures, b) }] : []))
}
const NUMBERS = (): Record<string, string> => ({
  spent: w('已列支', 'spent'), pace: w('应达到', 'due by now'), policies_behind: w('落后保单', 'policies behind'), claims: w('报案', 'claims'), policies: w('保单', 'policies'), claims_per_10000_policies: w('每万张保单报案', 'claims per 10,000 policies'), district_per_10000_policies: w('全区每万张', 'district per 10,000'),
  services: w('预约服务', 'services'), refused: w('拒绝', 'refused'), absent: w('未到场', 'absent'), share_bp: w('占比（万分之）', 'share in basis points'), open_alerts: w('未办结提示', 'open alerts'), alerts: w('提示', 'alerts'),
})
export const numbersOf = (weak: Weak): string => {
  const names = NUMBERS()
  return Object.entries(weak.numbers).map(([name, value]) => `${names[name] ?? name} ${value.includes('.') ? grouped(value) : value}`).join('，')
}
export const spots = (of: Situation): (Weak & { where: string })[] => of.groups.flatMap((group) => group.weak.map((one) => ({ ...one, where: groupName(group) }))).sort((a, b) => b.degree_bp - a.degree_bp)
