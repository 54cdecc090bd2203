// Made by tools/api.js from docs/openapi.json; do not edit.
export const AdvanceState = {
  'proposed': '待复核',
  'returned': '退回修改',
  'rejected': '不同意',
  'paying': '支付中',
  'settled': '全部到账',
  'partly_failed': '部分未成功',
  'cancelled': '全部不再支付',
} as const
