// Made by tools/api.js from docs/openapi.json; do not edit.
export const Conduct = {
  'rebate': '返佣、给予合同外利益',
  'fake_fee': '虚列、套取预防费用',
  'forced_service': '强制服务、搭售',
  'poor_service': '服务不到位、不专业',
  'slow_claim': '拖延理赔',
  'unfair_refusal': '不当拒赔、少赔',
  'misleading': '误导宣传、隐瞒条款',
  'market_limits': '限制选择、不公平竞争',
  'privacy': '泄露单位或个人信息',
  'other': '其他',
} as const
