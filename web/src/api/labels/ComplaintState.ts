// Made by tools/api.js from docs/openapi.json; do not edit.
export const ComplaintState = {
  'open': '待答复',
  'checking': '核查中',
  'upheld': '投诉成立',
  'explained': '已说明',
} as const
