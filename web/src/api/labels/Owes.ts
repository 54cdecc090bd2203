// Made by tools/api.js from docs/openapi.json; do not edit.
export const Owes = {
  'insurer': '保险机构',
  'enterprise': '投保单位',
  'authority': '监管部门',
  'nobody': '只提示，不追究',
} as const
