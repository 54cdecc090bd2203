// Made by tools/api.js from docs/openapi.json; do not edit.
export const CoverHint = {
  'no_policy': '尚未匹配保单',
  'outside_period': '事故当日保单不在有效期内，请核对续保和其他保单',
  'day_unknown': '事故时间不明，请核实',
  'edge_of_period': '事故日距保险期间起止不足三天，请核对时间',
  'other_unit': '报案单位与被保险人的账号不同，请核实用工和承包关系',
  'late_report': '报案距事故超过三十天，请了解原因（不影响受理）',
} as const
