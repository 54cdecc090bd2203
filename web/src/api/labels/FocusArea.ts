// Made by tools/api.js from docs/openapi.json; do not edit.
export const FocusArea = {
  'town_gas': '城镇燃气',
  'hazardous_chemicals': '危险化学品',
  'small_works': '高风险限额以下小型工程',
  'self_built_house': '村民经营性自建房',
  'nine_small_places': '九小场所',
  'mixed_use': '多业态混合生产经营场所',
  'crowded_place': '人员密集场所',
} as const
