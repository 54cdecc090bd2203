import { Sector } from '@/api/labels'
import type { Schemas } from '@/lib/api'
import { label } from '@/lib/i18n'
import { dateText, today } from '@/lib/when'
import type { Col } from '../kit/Sheet.vue'
import { w } from '../say'
import { agencyName, fieldName } from './names'

export type Expert = Schemas['ExpertView']
/** Conflicts that stand on a day. */
export const standing = (one: Expert, on = today()) => (one.conflicts ?? []).filter(({ from, until }) => from <= on && (!until || until >= on))
const valid = (one: Expert) => [...new Set(one.qualifications.filter((of) => of.valid).map((of) => fieldName(of.field)))]

export const expertColumns = (agency: boolean): Col<Expert>[] => [
  { key: 'name', title: w('姓名', 'Name'), text: (one) => one.name, to: (one) => `/experts/${one.id}` },
  ...(agency ? [{ key: 'agency', title: w('机构', 'Agency'), text: (one: Expert) => agencyName(one.agency), to: (one: Expert) => `/agencies/${one.agency}` }] : []),
  { key: 'sectors', title: w('行业', 'Sectors'), text: (one) => one.sectors.map((sector) => label(Sector, sector)).join(w('、', ', ')) },
  { key: 'valid', title: w('有效资质', 'Valid in'), text: (one) => valid(one).join(w('、', ', ')) || w('没有', 'none') },
  { key: 'conflicts', title: w('利益冲突', 'Conflicts'), number: true, text: (one) => String(standing(one).length), sort: (one) => standing(one).length },
  { key: 'since', title: w('登记日期', 'Registered'), text: (one) => dateText(one.registered_at), sort: (one) => one.registered_at },
]
