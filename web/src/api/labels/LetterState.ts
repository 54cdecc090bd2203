// Made by tools/api.js from docs/openapi.json; do not edit.
export const LetterState = {
  'open': '待处理',
  'replaying': '正在重新办理',
  'replayed': '已重新办理',
  'dismissed': '已说明不再办理',
} as const
