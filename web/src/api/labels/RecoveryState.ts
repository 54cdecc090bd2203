// Made by tools/api.js from docs/openapi.json; do not edit.
export const RecoveryState = {
  'open': '待收回',
  'write_off_pending': '核销待复核',
  'recovered': '已收回',
  'written_off': '已核销',
  'dropped': '重新核定后无需收回',
} as const
