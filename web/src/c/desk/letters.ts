// What a dead letter says in words: which function, what had happened, what to do about its failure.
import type { Failure } from '@/api/labels'
import type { Schemas } from '@/lib/api'
import { is } from '../can'
import { w } from '../say'

export type Letter = Schemas['DeadLetterView']
export const letterTone = ({ state }: Letter) => ({ open: 'warn', replaying: 'info', replayed: 'good', dismissed: 'plain' } as const)[state]

/** The functions that take events, and so leave letters. */
export const FUNCTIONS = ['dispatch', 'document-check', 'clock-watch', 'fee-watch', 'supervision-watch'] as const
export function functionName(name: string): string {
  const names: Record<string, string> = {
    dispatch: w('付款与通知', 'Payments and notices'),
    'document-check': w('材料校验', 'Check of documents'),
    'clock-watch': w('时限检查', 'Watch of clocks'),
    'fee-watch': w('费用监测', 'Watch of the fee'),
    'supervision-watch': w('监管检查', 'Watch of supervision'),
  }
  return names[name] ?? name
}
/** What was to be done: by the event where it has a name of its own, else by where it came from. */
export function what(letter: Letter): string {
  const names: Record<string, string> = { payment_ordered: w('向银行发出付款', 'Send a payment to the bank'), advance_approved: w('批准后逐人下达付款', 'Order the approved payments') }
  if (letter.event) return names[letter.event] ?? `${functionName(letter.function)}：${letter.event}`
  const by = { object: w('到达的文件', 'a file that arrived'), schedule: w('定时任务', 'a scheduled run'), stream: w('内容读不出', 'unreadable'), unknown: w('来源不明', 'unknown source') }[letter.source]
  return `${functionName(letter.function)}：${by}`
}
/** What whoever looks at it should do first. */
export const advice = (failure: keyof typeof Failure): string =>
  ({
    shape: w('多半是程序或数据有问题，修好后再重新办理。', 'Most likely a fault of the program or of the data: have it mended, then replay.'),
    store: w('存储恢复后重新办理即可。', 'Replay once the store answers again.'),
    refused: w('先看情况是否已变；确实不必再办的，写明原因结案。', 'See whether things have changed; where nothing is left to do, dismiss it with the reason.'),
    unclear: w('先确认对方（如银行）已恢复，再重新办理；已付过的会先查到，不会重复付款。', 'Make sure the other side (the bank, say) is back, then replay; what was paid is found first and not paid twice.'),
    crashed: w('程序中断过；恢复后重新办理，做过的不会重做。', 'The program stopped; replay it, nothing is done twice.'),
    not_tried: w('它本身没有失败，可以直接重新办理。', 'It did not fail by itself and can be replayed at once.'),
  })[failure]
/** The association reads an insurer's letter and does not act in its place. */
export const handles = (letter: Letter): boolean => is('insurer', 'operator') || (is('association', 'operator') && !letter.insurer)
