// Made by tools/api.js from docs/openapi.json; do not edit.
export const ListName = {
  'white': '白名单',
  'black': '黑名单',
} as const
