// Made by tools/api.js from docs/openapi.json; do not edit.
export const Purpose = {
  'rescue_medical': '垫付（抢险、医疗）',
  'advance': '预付',
  'quick': '快付',
  'statutory': '六十日先行赔付',
  'settlement': '结案赔款',
} as const
