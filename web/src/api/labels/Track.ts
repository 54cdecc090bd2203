// Made by tools/api.js from docs/openapi.json; do not edit.
export const Track = {
  'fast': '快速通道',
  'standard': '一般通道',
  'major': '重大事故通道',
} as const
