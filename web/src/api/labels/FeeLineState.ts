// Made by tools/api.js from docs/openapi.json; do not edit.
export const FeeLineState = {
  'reserved': '已预约占用',
  'posted': '已据实列支',
  'voided': '已释放',
  'reversed': '已冲销',
} as const
