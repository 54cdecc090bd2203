// Made by tools/api.js from docs/openapi.json; do not edit.
export const SlotState = {
  'free': '可预约',
  'taken': '已约',
  'withdrawn': '已撤回',
} as const
