// Made by tools/api.js from docs/openapi.json; do not edit.
export const ClaimState = {
  'open': '处理中',
  'closed': '已结案',
  'refused': '已拒赔',
  'withdrawn': '已撤回',
  'merged': '已并入另一案',
} as const
