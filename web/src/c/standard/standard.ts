// What the claim standard and the promises share: words of a limit, the version of a day.
import { LimitUnit, Step } from '@/api/labels'
import { api, ok, type Schemas } from '@/lib/api'
import { label } from '@/lib/i18n'
import { today } from '@/lib/when'
import { w } from '../say'

export type Standard = Schemas['StandardView']
export type Promised = Schemas['PromiseView']
export type Limit = Schemas['LimitView']
export type StepName = keyof typeof Step
export const STEPS = Object.keys(Step) as StepName[]

export const tone = ({ state }: { state: Schemas['Publication'] }) => ({ proposed: 'warn', published: 'good', returned: 'plain' } as const)[state]
export const limitText = ({ most, unit }: Pick<Limit, 'most' | 'unit'>): string => `${most} ${label(LimitUnit, unit)}`
export const limitsText = (limits: readonly Limit[]): string => limits.map((one) => `${label(Step, one.step)} ${limitText(one)}`).join(w('；', '; '))
/** From when a step's time runs. */
export const runsFrom = (step: StepName): string =>
  ({
    contact: w('自报案起', 'from the report'),
    survey: w('自报案起', 'from the report'),
    document_request: w('自报案起', 'from the report'),
    assessment: w('自提出请求、材料齐全起', 'from request and documents'),
    payment: w('自达成协议起', 'from the agreement'),
    refusal_notice: w('自作出决定起', 'from the decision'),
    advance: w('自报案起，重大通道', 'from the report, major track'),
    small_claim: w('自报案起，快速通道', 'from the report, fast track'),
  })[step]

/** All versions, the latest first. */
export const versions = async (): Promise<Standard[]> =>
  (await ok(api.GET('/v1/claim-standards'))).data.sort((a, b) => (a.effective_from < b.effective_from ? 1 : -1))
export const standardPath = (one: Standard): string => `/standards/${one.id ?? 'shipped'}`
/** The version that applies to reports of a day. */
export const of = (all: readonly Standard[], day: string): Standard | undefined => all.find((one) => one.state === 'published' && one.effective_from <= day)

export const tomorrow = (): string => today(new Date(Date.now() + 86_400_000))
/** A number of a limit as it was typed; null where it is none. */
export const count = (text: string): number | null => (/^[1-9]\d{0,3}$/.test(text.trim()) ? Number(text) : null)
