import { words } from '@/lib/i18n'

export const zh = {
  title: '预防费用去向', say: '您的保费中，最多 {share}% 用于事故预防服务。每一笔花在哪里，都在这里。', none: '这张保单还没有预防费用账户', collected: '实收保费', ceiling: '上限', spent: '已据实列支', reserved: '已预约占用', left: '还可安排', floor: '最低进度', pace: '今天应达到', over: '超限', hazard: '隐患排查占比', hazardNone: '尚无支出（不低于 {least}%）', hazardOf: '{now}%（不低于 {least}%）', rule: '规则版本 {version}', basis: '依据',
  fine: '正常', lines: '明细', noLines: '还没有安排预防服务', noLinesSay: '预约服务后，占用和花费会出现在这里。', purpose: '用途', payee: '收款方', on: '服务日期', invoice: '发票', evidence: '凭证 {n} 份', frozen: '有异议，已冻结', dispute: '对这一笔有异议', disputeTitle: '提出异议', disputeSay: '提出后，这一笔先冻结，保险公司应在规定工作日内答复。', why: '请写明哪里不对', send: '提出异议', needWhy: '请写明理由', disputes: '我的异议', due: '最迟 {day} 答复', answer: '答复', more: '再看一些', ledger: '台账（不可更改）', ledgerSay: '每一条都接在前一条之后，改动会被发现。', hash: '校验 {hash}', bookNow: '预约服务', toBooking: '看这次服务', managerOnly: '由本单位负责人提出异议。', ofPolicy: '保单 {name}', perLine: '每笔',
} as const

export const w = words(zh, () => import('./words.en'))
