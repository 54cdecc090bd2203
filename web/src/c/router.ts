// Every page is loaded when somebody goes there.
import { createRouter, createWebHistory } from 'vue-router'
import { deskRoutes } from './desk/routes'
import { agencyRoutes } from './agencies/routes'
import { serviceRoutes } from './services/routes'
import { feeRoutes } from './fee/routes'
import { standardRoutes } from './standard/routes'
import { supervisionRoutes } from './supervision/routes'

export const router = createRouter({
  history: createWebHistory('/console'),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/', component: () => import('./Queue.vue') },
    { path: '/claims', component: () => import('./claims/Claims.vue') },
    { path: '/claims/:claim', component: () => import('./claims/Claim.vue') },
    { path: '/claims/:claim/propose', component: () => import('./claims/Propose.vue') },
    { path: '/claims/:claim/advances/:advance', component: () => import('./claims/Advance.vue') },
    ...serviceRoutes,
    ...deskRoutes,
    ...feeRoutes,
    ...agencyRoutes,
    ...standardRoutes,
    ...supervisionRoutes,
    { path: '/:rest(.*)*', component: () => import('./Nowhere.vue') },
  ],
})
