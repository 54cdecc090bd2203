// Made by tools/api.js from docs/openapi.json; do not edit.
export const FindingKind = {
  'evidence': '凭证不全或不实',
  'purpose': '用途不符',
  'amount': '金额不实、单价不合理',
  'not_rendered': '服务未真实提供',
  'procedure': '程序不规范',
  'other': '其他',
} as const
