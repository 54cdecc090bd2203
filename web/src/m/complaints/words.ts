import { words } from '@/lib/i18n'

export const zh = {
  title: '投诉', make: '我要投诉', say: '保险公司应在 {days} 个工作日内答复；监管部门也能看到。', none: '没有投诉', noneSay: '对保险公司或服务机构不满意，可以在这里投诉，并看到答复。', more: '再看一些',
  about: '投诉什么', concerns: '涉及哪一项', whom: '投诉谁', insurer: '保险公司', agency: '服务机构（由保险公司答复）', what: '发生了什么', send: '提交投诉', sent: '投诉已提交',
  needAbout: '请选一项', needConcerns: '请选一项；没有可选的，请打电话', needWhat: '请写明发生了什么', claim: '赔案', policy: '保单', booking: '预约', nothing: '没有可以投诉的保单、赔案或预约', nothingSay: '登记保单或预约服务后，可以在这里投诉。',
  due: '最迟 {day} 答复', checking: '需要核查，最迟 {day} 答复', overdue: '已超期，已告知双方和监管部门', extended: '延长理由：{why}', answer: '答复', facts: '事实和依据', handling: '怎么处理', see: '看涉及的{what}',
  hint: '未具名举报', hintAbout: '什么事', hintSay: '只有监管部门和行业协会看得到。举报里不留您的姓名和单位，也不给编号，所以以后查不到进度；请一次写清楚，也不要写出自己是谁。', hintTaken: '已送达监管部门。', ofInsurer: '关于哪家保险公司', insurerHint: '保险公司的代号', needInsurer: '请填保险公司', hintWhat: '发生了什么，在哪里能查到', hintSend: '送交监管部门',
} as const

export const k = words(zh, () => import('./words.en'))
