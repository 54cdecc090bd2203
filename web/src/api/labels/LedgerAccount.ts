// Made by tools/api.js from docs/openapi.json; do not edit.
export const LedgerAccount = {
  'premium_collected': '实收保费可提取',
  'fee_available': '可安排',
  'fee_reserved': '已预约占用',
  'fee_spent': '已据实列支',
} as const
