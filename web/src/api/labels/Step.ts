// Made by tools/api.js from docs/openapi.json; do not edit.
export const Step = {
  'contact': '首次联系',
  'survey': '现场查勘',
  'document_request': '一次性告知所需材料',
  'assessment': '核定',
  'payment': '支付赔款',
  'refusal_notice': '拒赔通知',
  'advance': '预付',
  'small_claim': '小额快赔',
} as const
