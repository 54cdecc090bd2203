// Made by tools/api.js from docs/openapi.json; do not edit.
export const Check = {
  'over_ceiling': '已用费用超过上限',
  'behind_pace': '投入进度落后',
  'below_floor': '期末投入不足',
  'hazard_share': '隐患排查费用比例不足',
  'missing_evidence': '列支缺少服务凭证',
  'purpose_not_listed': '用途不在当日清单内',
  'expert_twice': '同一专家同一时间在两处',
  'evidence_reused': '同一凭证用于不同单位',
  'invoice_reused': '发票号码与金额重复',
  'payee_linked': '收款方与投保单位有关联',
  'price_outlier': '单价明显偏离同类',
  'split': '疑似拆分以避开审批限额',
  'before_service': '列支或发票早于服务',
  'year_end_spike': '期末集中列支',
  'round_sums': '整数金额比例异常',
  'managers_untrained': '管理人员本年未培训',
} as const
