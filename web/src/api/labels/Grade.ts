// Made by tools/api.js from docs/openapi.json; do not edit.
export const Grade = {
  'ordinary': '一般事故',
  'larger': '较大事故',
  'serious': '重大事故',
  'especially_serious': '特别重大事故',
} as const
