// What each role opens. An entry is here when its page works; the server refuses what the role may not do in any case.
import { agencyMenu } from './agencies/menu'
import { is, reads, tends, told } from './can'
import { feeMenu } from './fee/menu'
import { w } from './say'
import { serviceMenu } from './services/menu'
import { standardItems } from './standard/menu'
import { supervisionMenu } from './supervision/menu'

export interface Group {
  title: string
  items: [to: string, text: string][]
}

export function menu(): Group[] {
  const some = (may: boolean, ...items: Group['items']) => (may ? items : [])
  const groups: Group[] = [
    {
      title: w('工作', 'Work'),
      items: [...some(reads(), ['/', w('待办', 'Work queue')], ['/claims', w('案件', 'Claims')]), ...some(told(), ['/inbox', w('通知', 'Notices')]), ...some(tends(), ['/letters', w('没办成的事', 'Dead letters')])],
    },
    {
      title: w('理赔与保单', 'Claims and policies'),
      items: [
        ...some(is('insurer', 'handler'), ['/report', w('登记电话报案', 'Report by telephone')]),
        ...some(reads(), ['/policies', w('保单', 'Policies')], ['/recoveries', w('追偿', 'Recoveries')], ['/claim-times', w('案件时效', 'Claim times')]),
        ...standardItems(),
      ],
    },
    feeMenu(),
    serviceMenu(),
    agencyMenu(),
    supervisionMenu(),
  ]
  return groups.filter(({ items }) => items.length > 0)
}
