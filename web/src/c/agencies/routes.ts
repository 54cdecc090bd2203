import type { RouteRecordRaw } from 'vue-router'

export const agencyRoutes: RouteRecordRaw[] = [
  { path: '/agencies', component: () => import('./Agencies.vue') },
  { path: '/agencies/new', component: () => import('./Register.vue') },
  { path: '/agencies/:agency', component: () => import('./Agency.vue') },
  { path: '/agencies/:agency/cases/:standing', component: () => import('./Case.vue') },
  { path: '/agencies/:agency/cases/:standing/meeting', component: () => import('./Meeting.vue') },
  { path: '/experts', component: () => import('./Experts.vue') },
  { path: '/experts/:expert', component: () => import('./Expert.vue') },
  { path: '/cases', component: () => import('./Cases.vue') },
  { path: '/members', component: () => import('./Members.vue') },
  { path: '/criteria', component: () => import('./Criteria.vue') },
  { path: '/agreements', component: () => import('./Agreements.vue') },
  { path: '/agreements/:agreement', component: () => import('./Agreement.vue') },
  { path: '/catalogue', component: () => import('./Catalogue.vue') },
]
