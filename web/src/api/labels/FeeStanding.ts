// Made by tools/api.js from docs/openapi.json; do not edit.
export const FeeStanding = {
  'fine': '正常',
  'behind': '进度落后',
  'near_ceiling': '接近上限',
  'over_ceiling': '超出上限',
} as const
