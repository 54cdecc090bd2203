import { w } from '../say'
import { findsSlots, readsPools, readsServices } from './may'

export const serviceMenu = () => ({
  title: w('预防服务', 'Prevention services'),
  items: [
    ...(readsServices() ? [['/bookings', w('预约', 'Bookings')], ['/plans', w('服务方案', 'Service plans')]] : []),
    ...(readsPools() ? [['/pooled', w('统筹服务', 'Pooled services')], ['/projects', w('批量预约', 'Projects')], ['/trainings', w('管理人员培训', 'Managers’ training')]] : []),
    ...(findsSlots() ? [['/slots', w('可约时段', 'Slots')]] : []),
  ] as [string, string][],
})
