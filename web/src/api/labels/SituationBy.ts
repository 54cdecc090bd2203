// Made by tools/api.js from docs/openapi.json; do not edit.
export const SituationBy = {
  'sector': '行业、领域',
  'focus_area': '重点场所、领域',
} as const
