// Made by tools/api.js from docs/openapi.json; do not edit.
export const Failure = {
  'shape': '事件内容无法识别',
  'store': '存储没有应答',
  'refused': '规则不允许',
  'unclear': '对方没有明确应答',
  'crashed': '程序中断，没有留下原因',
  'not_tried': '同批其他事件失败，未及办理',
} as const
