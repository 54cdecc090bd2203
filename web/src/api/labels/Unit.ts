// Made by tools/api.js from docs/openapi.json; do not edit.
export const Unit = {
  'visit': '次',
  'person': '人',
  'device': '台',
} as const
