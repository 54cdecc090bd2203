// Made by tools/api.js from docs/openapi.json; do not edit.
export const ReceiptDirection = {
  'receipt': '保费实收',
  'refund': '退费',
} as const
