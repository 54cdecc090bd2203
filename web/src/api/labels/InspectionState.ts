// Made by tools/api.js from docs/openapi.json; do not edit.
export const InspectionState = {
  'drawing': '抽样中',
  'open': '检查中',
  'closed': '已办结',
} as const
