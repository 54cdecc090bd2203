// Made by tools/api.js from docs/openapi.json; do not edit.
export const Side = {
  'enterprise': '投保单位',
  'agency': '技术服务机构',
  'insurer': '保险机构',
} as const
