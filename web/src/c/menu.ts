// What each role opens. An entry is here when its page works; the server refuses what the role may not do in any case.
import { agencyMenu } from './agencies/menu'
import { is, reads } from './can'
import { w } from './say'
import { serviceMenu } from './services/menu'

export interface Group {
  title: string
  items: [to: string, text: string][]
}

export function menu(): Group[] {
  const groups: Group[] = [
    {
      title: w('工作', 'Work'),
      items: [...(reads() ? ([['/', w('待办', 'Work queue')], ['/claims', w('案件', 'Claims')]] as Group['items']) : [])],
    },
    serviceMenu(),
    agencyMenu(),
  ]
  void is
  return groups.filter(({ items }) => items.length > 0)
}
