// Made by tools/api.js from docs/openapi.json; do not edit.
export const LimitUnit = {
  'hours': '小时',
  'days': '日',
  'working_days': '个工作日',
} as const
