// Made by tools/api.js from docs/openapi.json; do not edit.
export const StepItem = {
  'determinable': '可以确定的损失',
  'rescue_medical': '已发生的抢险、医疗费用',
  'disability_table': '伤残赔偿以等级对应的金额为限',
  'death_share': '仅能确定死亡事实，按每人限额比例',
  'assessed': '核定金额',
  'already_committed': '减：已垫付、预付',
  'person_limit': '受每人限额余额限制',
  'accident_limit': '受每次事故、累计限额余额限制',
  'payable': '本次可付',
} as const
