// Made by tools/api.js from docs/openapi.json; do not edit.
export const RiskTier = {
  'high': '高风险',
  'medium': '中风险',
  'low': '低风险',
} as const
