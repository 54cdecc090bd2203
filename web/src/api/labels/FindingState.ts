// Made by tools/api.js from docs/openapi.json; do not edit.
export const FindingState = {
  'raised': '待答复',
  'answered': '待复核',
  'verified': '已复核',
} as const
