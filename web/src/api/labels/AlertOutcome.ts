// Made by tools/api.js from docs/openapi.json; do not edit.
export const AlertOutcome = {
  'explained': '已说明，无问题',
  'corrected': '已更正',
  'referred': '已移交',
} as const
