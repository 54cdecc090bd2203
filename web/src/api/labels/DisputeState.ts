// Made by tools/api.js from docs/openapi.json; do not edit.
export const DisputeState = {
  'open': '待答复',
  'checking': '核查中',
  'upheld': '异议成立',
  'explained': '已说明',
} as const
