// Made by tools/api.js from docs/openapi.json; do not edit.
export const PayeeKind = {
  'victim': '受害人本人',
  'beneficiary': '近亲属',
  'hospital': '医疗机构',
  'rescue_provider': '救援机构',
  'insured': '投保单位',
} as const
