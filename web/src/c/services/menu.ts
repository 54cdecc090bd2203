import { w } from '../say'
import { findsSlots, readsServices } from './may'

export const serviceMenu = () => ({
  title: w('预防服务', 'Prevention services'),
  items: [
    ...(readsServices() ? [['/bookings', w('预约', 'Bookings')], ['/plans', w('服务方案', 'Service plans')]] : []),
    ...(findsSlots() ? [['/slots', w('可约时段', 'Slots')]] : []),
  ] as [string, string][],
})
