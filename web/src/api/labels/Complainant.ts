// Made by tools/api.js from docs/openapi.json; do not edit.
export const Complainant = {
  'enterprise': '投保单位',
  'family': '伤亡人员或家属',
  'agency': '技术服务机构',
  'unnamed': '未具名',
} as const
