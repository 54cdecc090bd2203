// Made by tools/api.js from docs/openapi.json; do not edit.
export const LossHead = {
  'death': '死亡赔偿',
  'disability': '伤残赔偿',
  'medical': '医疗救护费用',
  'rescue': '抢险救援费用',
  'third_party_property': '第三者财产损失',
  'appraisal': '事故鉴定费用',
  'litigation': '法律诉讼费用',
} as const
