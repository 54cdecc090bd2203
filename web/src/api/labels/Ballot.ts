// Made by tools/api.js from docs/openapi.json; do not edit.
export const Ballot = {
  'for': '赞成',
  'against': '反对',
  'abstain': '弃权',
} as const
