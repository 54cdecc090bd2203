// Made by tools/api.js from docs/openapi.json; do not edit.
export const Unpaid = {
  'no_payee': '没有收款人',
  'nothing_proposed': '尚未提出支付',
  'waits_for_approval': '待复核',
  'on_its_way': '支付中',
  'failed': '支付未成功，待重新发起',
} as const
