// Made by tools/api.js from docs/openapi.json; do not edit.
export const Form = {
  'document': '材料',
  'stated': '填报',
} as const
