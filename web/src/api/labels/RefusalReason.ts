// Made by tools/api.js from docs/openapi.json; do not edit.
export const RefusalReason = {
  'outside_period': '事故不在保险期间内',
  'outside_cover': '不属于保险责任',
  'not_insured': '不是被保险人',
  'intentional_act': '故意行为（责任保险业务监管办法 第六条）',
  'other_reason': '其他',
} as const
