// Made by tools/api.js from docs/openapi.json; do not edit.
export const CoverDecision = {
  'covered': '属于保险责任',
  'partly_covered': '部分属于保险责任',
  'not_covered': '不属于保险责任',
} as const
