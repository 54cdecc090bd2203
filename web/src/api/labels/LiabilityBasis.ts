// Made by tools/api.js from docs/openapi.json; do not edit.
export const LiabilityBasis = {
  'judgment': '生效判决、裁决',
  'agreement': '被保险人与受害人的协议',
  'other': '其他可以确定的情形',
} as const
