// Made by tools/api.js from docs/openapi.json; do not edit.
export const Gauge = {
  'enough': '足额',
  'proper': '规范',
  'in_place': '到位',
} as const
