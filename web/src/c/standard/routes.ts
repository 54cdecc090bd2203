import type { RouteRecordRaw } from 'vue-router'

export const standardRoutes: RouteRecordRaw[] = [
  { path: '/standards', component: () => import('./Standards.vue') },
  { path: '/standards/new', component: () => import('./ProposeStandard.vue') },
  { path: '/standards/:standard', component: () => import('./Standard.vue') },
  { path: '/promises', component: () => import('./Promises.vue') },
  { path: '/promises/:insurer/:promise', component: () => import('./Promised.vue') },
]
