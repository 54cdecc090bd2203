// Made by tools/api.js from docs/openapi.json; do not edit.
export const Satisfaction = {
  'very_satisfied': '非常满意',
  'satisfied': '满意',
  'neutral': '一般',
  'dissatisfied': '不满意',
  'very_dissatisfied': '非常不满意',
} as const
