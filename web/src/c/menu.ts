// What each role opens. An entry is here when its page works; the server refuses what the role may not do in any case.
import { is, reads } from './can'
import { w } from './say'

export interface Group {
  title: string
  items: [to: string, text: string][]
}

const fee = (): Group['items'] => [
  ['/fee/total', w('费用总览', 'Overview')],
  ['/fee/accounts', w('费用账户', 'Accounts')],
  ['/fee/lines', w('费用明细', 'Lines')],
  ['/fee/budget', w('专项预算', 'Budget')],
  ['/fee/purposes', w('用途清单', 'Purposes')],
  ['/fee/periods', w('关账', 'Closing')],
  ...(is('insurer') ? ([['/fee/disputes', w('异议', 'Disputes')]] as Group['items']) : []),
  ['/alerts', w('监测提示', 'Alerts')],
]

export function menu(): Group[] {
  const groups: Group[] = [
    {
      title: w('工作', 'Work'),
      items: [...(reads() ? ([['/', w('待办', 'Work queue')], ['/claims', w('案件', 'Claims')]] as Group['items']) : [])],
    },
    { title: w('事故预防费', 'Prevention fee'), items: reads() ? fee() : [] },
  ]
  return groups.filter(({ items }) => items.length > 0)
}
