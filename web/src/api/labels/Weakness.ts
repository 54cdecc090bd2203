// Made by tools/api.js from docs/openapi.json; do not edit.
export const Weakness = {
  'spending_behind': '预防投入落后于进度',
  'more_claims': '出险率高于全区',
  'service_refused': '拒绝服务或未到场较多',
  'open_alerts': '费用监测提示未办结',
} as const
