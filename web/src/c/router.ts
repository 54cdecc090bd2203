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
    { path: '/fee', redirect: '/fee/total' },
    { path: '/fee/total', component: () => import('./fee/Total.vue') },
    { path: '/fee/accounts', component: () => import('./fee/Accounts.vue') },
    { path: '/fee/accounts/:policy', component: () => import('./fee/Account.vue') },
    { path: '/fee/accounts/:policy/lines/:line', component: () => import('./fee/Line.vue') },
    { path: '/fee/lines', component: () => import('./fee/Lines.vue') },
    { path: '/fee/budget', component: () => import('./fee/Budget.vue') },
    { path: '/fee/purposes', component: () => import('./fee/Purposes.vue') },
    { path: '/fee/periods', component: () => import('./fee/Periods.vue') },
    { path: '/fee/disputes', component: () => import('./fee/Disputes.vue') },
    { path: '/fee/disputes/:policy/:dispute', component: () => import('./fee/Dispute.vue') },
    { path: '/alerts', component: () => import('./alerts/Alerts.vue') },
    { path: '/alerts/:alert', component: () => import('./alerts/Alert.vue') },
    { path: '/:rest(.*)*', component: () => import('./Nowhere.vue') },
  ],
})
