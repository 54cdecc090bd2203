// Made by tools/api.js from docs/openapi.json; do not edit.
export const Outcome = {
  'dead': '死亡',
  'injured': '受伤',
  'missing': '失踪',
} as const
