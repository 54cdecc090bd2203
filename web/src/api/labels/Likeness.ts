// Made by tools/api.js from docs/openapi.json; do not edit.
export const Likeness = {
  'same_enterprise': '同一投保单位',
  'same_time': '时间相近',
  'same_place': '地点相近',
  'same_reporter': '同一报案电话',
  'same_kind': '同一事故类型',
} as const
