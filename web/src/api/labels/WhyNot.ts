// Made by tools/api.js from docs/openapi.json; do not edit.
export const WhyNot = {
  'death_or_missing': '有死亡或失踪人员',
  'serious_injury': '有重伤人员',
  'no_policy_in_force': '没有匹配到事故当日有效的保单',
  'cover_not_confirmed': '尚未确认属于保险责任',
  'nobody_on_file': '尚未登记受害人',
  'nothing_claimed': '尚未填写损失',
  'above_small_claim': '金额超过小额标准',
  'amount_not_certain': '金额尚不能确定',
  'documents_missing': '材料未齐或未核验',
  'payee_open': '收款人未齐',
  'account_shared': '收款账户在另一赔案中收过款',
  'possible_duplicate': '可能与另一报案是同一事故',
  'same_in_claim': '本案两人的收款账户或身份证号相同',
  'nothing_due': '有人员目前没有可付金额',
  'over_limit': '限额余额不足',
} as const
