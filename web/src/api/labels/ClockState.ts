// Made by tools/api.js from docs/openapi.json; do not edit.
export const ClockState = {
  'running': '进行中',
  'warning': '临近到期',
  'paused': '暂停',
  'met': '已完成',
  'overdue': '已超期',
  'elapsed': '期间已过',
} as const
