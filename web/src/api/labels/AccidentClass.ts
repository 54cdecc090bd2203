// Made by tools/api.js from docs/openapi.json; do not edit.
export const AccidentClass = {
  'general': '一般情形',
  'road_traffic': '道路交通',
  'fire': '火灾',
} as const
