// Made by tools/api.js from docs/openapi.json; do not edit.
export const ClockName = {
  'unit_report': '企业向监管部门报告（法定 1 小时）',
  'authority_relay': '监管部门逐级上报（法定每级 2 小时）',
  'first_contact': '首次联系',
  'survey': '现场查勘',
  'document_request': '一次性告知所需材料',
  'casualty_window': '伤亡补报期',
  'assessment': '核定',
  'payment': '履行赔付',
  'refusal_notice': '拒赔通知',
  'statutory_advance': '六十日先行赔付',
  'advance_target': '预付目标',
  'small_claim': '小额快赔目标',
  'limitation': '诉讼时效（只提示）',
} as const
