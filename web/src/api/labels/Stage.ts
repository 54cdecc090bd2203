// Made by tools/api.js from docs/openapi.json; do not edit.
export const Stage = {
  'report_to_contact': '报案至首次联系',
  'report_to_cover': '报案至责任认定',
  'report_to_first_payment': '报案至首笔到账',
  'documents_to_assessment': '材料齐全至核定',
  'agreement_to_paid': '达成协议至付清',
  'report_to_paid': '报案至付清',
} as const
