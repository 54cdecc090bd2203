// Made by tools/api.js from docs/openapi.json; do not edit.
export const AllocationKey = {
  'equal': '平均分摊',
  'premium': '按实收保费',
  'head_count': '按投保人数',
} as const
