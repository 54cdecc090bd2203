// Made by tools/api.js from docs/openapi.json; do not edit.
export const Sector = {
  'mine': '矿山',
  'hazardous_chemicals': '危险化学品',
  'fireworks': '烟花爆竹',
  'transport': '交通运输',
  'construction': '建筑施工',
  'civil_explosives': '民用爆炸物品',
  'metal_smelting': '金属冶炼',
  'fishery': '渔业生产',
  'mass_event': '大型群众性活动',
  'crowded_place': '人员密集场所',
  'city_operation': '城市运行',
  'other': '其他',
} as const
