// Made by tools/api.js from docs/openapi.json; do not edit.
export const RecoveryState = {
  'open': '待收回',
} as const
