// Made by tools/api.js from docs/openapi.json; do not edit.
export const Relation = {
  'employee': '从业人员',
  'third_party': '第三者',
} as const
