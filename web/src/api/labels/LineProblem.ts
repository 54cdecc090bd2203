// Made by tools/api.js from docs/openapi.json; do not edit.
export const LineProblem = {
  'no_payee': '没有收款人',
  'insured_payee_needs_proof': '向投保单位支付须有本案已核验的已赔偿凭证',
  'duplicate_identity': '身份证号与另一人相同',
  'duplicate_account': '收款账户与另一受害人相同',
  'nothing_due': '目前没有可付金额',
  'over_due': '超过可付金额',
  'over_limit': '超过限额',
  'asked_twice': '同一人在本次申请中出现两次',
  'not_on_file': '本案没有这位受害人',
} as const
