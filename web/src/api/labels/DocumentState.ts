// Made by tools/api.js from docs/openapi.json; do not edit.
export const DocumentState = {
  'awaiting_upload': '等待上传',
  'verified': '已核验',
  'quarantined': '已隔离',
} as const
