// Made by tools/api.js from docs/openapi.json; do not edit.
export const LetterSource = {
  'stream': '台账变更',
  'object': '到达的文件',
  'schedule': '定时任务',
  'unknown': '来源不明',
} as const
