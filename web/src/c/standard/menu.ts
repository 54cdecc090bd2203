import { w } from '../say'
import { readsStandards } from './may'

export const standardItems = (): [string, string][] => (readsStandards() ? [['/standards', w('理赔服务标准', 'Claim standard')], ['/promises', w('承诺时限', 'Promises')]] : [])
