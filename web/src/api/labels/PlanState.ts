// Made by tools/api.js from docs/openapi.json; do not edit.
export const PlanState = {
  'proposed': '待投保单位签署',
  'in_force': '已签署、有效',
  'superseded': '已被新方案取代',
  'declined': '投保单位未同意',
} as const
