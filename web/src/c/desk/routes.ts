// Claims over all files, policies, notices, search.
import type { RouteRecordRaw } from 'vue-router'

export const deskRoutes: RouteRecordRaw[] = [
  { path: '/report', component: () => import('../claims/Report.vue') },
  { path: '/policies', component: () => import('../policies/Policies.vue') },
  { path: '/policies/new', component: () => import('../policies/Register.vue') },
  { path: '/policies/:policy', component: () => import('../policies/Policy.vue') },
  { path: '/recoveries', component: () => import('../claims/Recoveries.vue') },
  { path: '/claim-times', component: () => import('../claims/Times.vue') },
  { path: '/search', component: () => import('./Search.vue') },
  { path: '/inbox', component: () => import('./Inbox.vue') },
  { path: '/letters', component: () => import('./Letters.vue') },
  { path: '/letters/:letter', component: () => import('./Letter.vue') },
]
