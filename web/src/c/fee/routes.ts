// The pages of the prevention fee and of its alerts.
import type { RouteRecordRaw } from 'vue-router'

export const feeRoutes: RouteRecordRaw[] = [
  { path: '/fee', redirect: '/fee/total' },
  { path: '/fee/total', component: () => import('./Total.vue') },
  { path: '/fee/accounts', component: () => import('./Accounts.vue') },
  { path: '/fee/accounts/:policy', component: () => import('./Account.vue') },
  { path: '/fee/accounts/:policy/lines/:line', component: () => import('./Line.vue') },
  { path: '/fee/lines', component: () => import('./Lines.vue') },
  { path: '/fee/budget', component: () => import('./Budget.vue') },
  { path: '/fee/purposes', component: () => import('./Purposes.vue') },
  { path: '/fee/periods', component: () => import('./Periods.vue') },
  { path: '/fee/disputes', component: () => import('./Disputes.vue') },
  { path: '/fee/disputes/:policy/:dispute', component: () => import('./Dispute.vue') },
  { path: '/alerts', component: () => import('../alerts/Alerts.vue') },
  { path: '/alerts/:alert', component: () => import('../alerts/Alert.vue') },
]
