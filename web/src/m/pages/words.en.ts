import type { Words } from '@/lib/i18n'
import type { zh } from './words'

export default {
  policies: 'Policies', none: 'No policies', noneSay: 'They show here once the insurer has registered them.', search: 'Find by number or unit', more: 'More', inForce: 'in force', ended: 'ended', soon: 'not begun',
  policyNo: 'Policy', insured: 'Insured unit', period: 'Period', limits: 'Limits', perPerson: 'Per person', perAccident: 'Per accident', aggregate: 'Aggregate', premium: 'Premium', heads: 'People', headsOf: '{insured} insured ({declared} declared)', sector: 'Sector', district: 'District', insurer: 'Insurer', contact: 'Contact', to: 'to', receipts: 'Premium received', noReceipts: 'Nothing recorded yet', report: 'Report under this policy', fewer: 'Fewer people are insured than declared; please check with the insurer.',
  fee: 'Where the prevention fee went',
  focus: 'Focus areas', focusSay: 'Say which of your sites belong to a focus area; experts then bring its checklist.', focusNone: 'Nothing said yet', focusItems: '{n} items to check', focusNot: 'no focus area', focusSet: 'Change the sites', site: 'Site {n}', siteHint: 'As bookings write it', siteAreas: 'Site {n} belongs to', siteRemove: 'Remove site {n}', siteAdd: 'Add a site', save: 'Save', needSite: 'The name of the site, please', focusSaved: 'Saved', focusHead: 'The head of your unit changes this.',
  inbox: 'Notices', noNotices: 'No notices', noNoticesSay: 'You are told here when a report is received, papers are missing, an advance passes, money arrives, a claim closes.', unreadOnly: 'Unread', all: 'All', read: 'Understood', toClaim: 'See the claim', isRead: 'read', unread: 'unread',
} satisfies Words<typeof zh>
