// Made by tools/api.js from docs/openapi.json; do not edit.
export const PaymentState = {
  'proposed': '待复核',
  'ordered': '已发出',
  'unknown': '结果待查',
  'settled': '已到账',
  'failed': '未成功',
  'cancelled': '不再支付',
} as const
