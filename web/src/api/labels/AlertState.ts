// Made by tools/api.js from docs/openapi.json; do not edit.
export const AlertState = {
  'raised': '待处理',
  'taken': '处理中',
  'answered': '已办结',
} as const
