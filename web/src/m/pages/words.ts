import { words } from '@/lib/i18n'

export const zh = {
  policies: '保单', none: '没有保单', noneSay: '保险公司登记保单后，会出现在这里。', search: '按保单号、单位查找', more: '再看一些', inForce: '保险期内', ended: '已到期', soon: '未开始',
  policyNo: '保单号', insured: '投保单位', period: '保险期间', limits: '责任限额', perPerson: '每人', perAccident: '每次事故', aggregate: '累计', premium: '保费', heads: '投保人数', headsOf: '{insured} 人（申报 {declared} 人）', sector: '行业', district: '区', insurer: '保险机构', contact: '联系人', to: '至', receipts: '保费实收', noReceipts: '还没有实收记录', report: '凭这张保单报案', fewer: '投保人数少于申报人数，请与保险公司核对。',
  fee: '预防费用去向',
  focus: '重点场所', focusSay: '写明本单位哪些场所属于重点场所；到那里服务时，专家会带上对应的检查表。', focusNone: '还没有写明场所', focusItems: '检查表 {n} 项', focusNot: '不是重点场所', focusSet: '修改场所', site: '场所 {n}', siteHint: '和预约里写的一样', siteAreas: '场所 {n} 属于（可多选）', siteRemove: '删去场所 {n}', siteAdd: '再加一处', save: '保存', needSite: '请填场所名称', focusSaved: '已保存', focusHead: '由本单位负责人修改。',
  inbox: '通知', noNotices: '没有通知', noNoticesSay: '受理、缺材料、预付通过、到账、结案时，这里会告诉您。', unreadOnly: '只看未读', all: '全部', read: '知道了', toClaim: '看赔案', isRead: '已读', unread: '未读',
} as const

export const p = words(zh, () => import('./words.en'))
