// What the prevention fee has in the navigation, by role.
import { is, reads } from '../can'
import type { Group } from '../menu'
import { w } from '../say'

export const feeMenu = (): Group => ({
  title: w('事故预防费', 'Prevention fee'),
  items: reads()
    ? [
        ['/fee/total', w('费用总览', 'Overview')],
        ['/fee/accounts', w('费用账户', 'Accounts')],
        ['/fee/lines', w('费用明细', 'Lines')],
        ['/fee/budget', w('专项预算', 'Budget')],
        ['/fee/purposes', w('用途清单', 'Purposes')],
        ['/fee/periods', w('关账', 'Closing')],
        ...(is('insurer') ? ([['/fee/disputes', w('费用异议', 'Disputes')]] as Group['items']) : []),
        // The association reads the fee, not the alerts.
        ...(is('association') ? [] : ([['/alerts', w('监测提示', 'Alerts')]] as Group['items'])),
      ]
    : [],
})
