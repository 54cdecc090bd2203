// Made by tools/api.js from docs/openapi.json; do not edit.
export const Mismatch = {
  'size': '大小与登记的不符',
  'hash': '内容与登记的校验值不符',
  'type': '文件类型与登记的不符',
  'empty': '文件为空',
} as const
