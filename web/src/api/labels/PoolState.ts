// Made by tools/api.js from docs/openapi.json; do not edit.
export const PoolState = {
  'reserving': '正在分摊占用',
  'booked': '已占用，待服务',
  'accepting': '已确认，正在登记',
  'accepted': '已确认，待列支',
  'posting': '正在列支',
  'posted': '已列支',
  'releasing': '正在释放',
  'cancelled': '已取消',
} as const
