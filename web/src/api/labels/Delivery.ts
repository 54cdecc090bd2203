// Made by tools/api.js from docs/openapi.json; do not edit.
export const Delivery = {
  'delivered': '已送达',
  'read': '已读',
} as const
