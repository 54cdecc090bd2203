// Made by tools/api.js from docs/openapi.json; do not edit.
export const Change = {
  'enter': '列入',
  'leave': '移出',
} as const
