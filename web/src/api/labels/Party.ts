// Made by tools/api.js from docs/openapi.json; do not edit.
export const Party = {
  'enterprise': '投保单位',
  'insurer': '保险机构',
  'agency': '技术服务机构',
} as const
