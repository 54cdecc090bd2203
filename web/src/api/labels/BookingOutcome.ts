// Made by tools/api.js from docs/openapi.json; do not edit.
export const BookingOutcome = {
  'took_place': '服务照常，按原状态继续',
  'redo': '重新填报服务记录',
  'enterprise_absent': '投保单位未到场',
  'agency_absent': '服务机构未到场',
  'nobodys_fault': '双方均无责任，预约取消',
} as const
