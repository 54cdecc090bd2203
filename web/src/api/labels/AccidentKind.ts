// Made by tools/api.js from docs/openapi.json; do not edit.
export const AccidentKind = {
  'fall': '高处坠落',
  'collapse': '坍塌',
  'object_strike': '物体打击、机械伤害',
  'vehicle': '车辆、交通',
  'fire_explosion': '火灾、爆炸',
  'poisoning_asphyxia': '中毒、窒息',
  'electric': '触电',
  'other_unclear': '其他、说不清',
} as const
