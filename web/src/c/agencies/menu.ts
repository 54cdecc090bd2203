import { is } from '../can'
import { w } from '../say'
import { seesAgencies } from './may'

export const agencyMenu = () => ({
  title: w('机构与名单', 'Agencies and lists'),
  items: (seesAgencies()
    ? [
        ['/agencies', is('agency') ? w('本机构', 'Our agency') : w('服务机构', 'Agencies')],
        ['/experts', w('专家', 'Experts')],
        ['/cases', w('名单事项', 'List cases')],
        ['/agreements', w('三方协议', 'Agreements')],
        ['/criteria', w('名单标准', 'Criteria')],
        ['/members', w('合作机制', 'The mechanism')],
        ['/catalogue', w('服务目录', 'Catalogue')],
      ]
    : []) as [string, string][],
})
