// Made by tools/api.js from docs/openapi.json; do not edit.
export const StandingState = {
  'proposed': '已提出',
  'adopted': '已通过',
  'rejected': '未通过',
  'appealed': '申诉中',
  'upheld': '维持原决定',
  'overturned': '撤销原决定',
} as const
