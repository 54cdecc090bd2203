// Every page is loaded when somebody goes there.
import { createRouter, createWebHistory } from 'vue-router'

export const router = createRouter({
  history: createWebHistory('/console'),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/', component: () => import('./Queue.vue') },
    { path: '/claims', component: () => import('./claims/Claims.vue') },
    { path: '/claims/:claim', component: () => import('./claims/Claim.vue') },
    { path: '/claims/:claim/propose', component: () => import('./claims/Propose.vue') },
    { path: '/claims/:claim/advances/:advance', component: () => import('./claims/Advance.vue') },
    { path: '/report', component: () => import('./claims/Report.vue') },
    { path: '/policies', component: () => import('./policies/Policies.vue') },
    { path: '/policies/new', component: () => import('./policies/Register.vue') },
    { path: '/policies/:policy', component: () => import('./policies/Policy.vue') },
    { path: '/recoveries', component: () => import('./claims/Recoveries.vue') },
    { path: '/claim-times', component: () => import('./claims/Times.vue') },
    { path: '/search', component: () => import('./desk/Search.vue') },
    { path: '/inbox', component: () => import('./desk/Inbox.vue') },
    { path: '/:rest(.*)*', component: () => import('./Nowhere.vue') },
  ],
})
