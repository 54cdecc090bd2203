// Made by tools/api.js from docs/openapi.json; do not edit.
export const Publication = {
  'proposed': '待复核',
  'published': '已发布',
  'returned': '已退回',
} as const
