// Made by tools/api.js from docs/openapi.json; do not edit.
export const BookingState = {
  'booked': '已预约，待机构接单',
  'accepted': '已接单',
  'checked_in': '已到场',
  'completed': '已完成，待投保单位确认',
  'confirmed': '已确认，待回访',
  'revisited': '已回访，待归档',
  'closed': '已归档',
  'absence_stated': '一方陈述未到场，待另一方说明',
  'disputed': '双方说法不一，待处理',
  'no_show': '未到场',
  'cancelled': '已取消',
  'refused': '投保单位拒绝服务',
} as const
